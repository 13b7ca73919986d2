package io.github.careergraph.bench;

/**
 * Somebody of the measured organisation.
 *
 * @param id in the database
 * @param name as the profile shows it
 * @param token of the person's account
 */
record Sample(long id, String name, String token) {}
