package io.github.careergraph.identity;

/**
 * Who asks.
 *
 * @param issuer the identity server, as the token names it
 * @param subject the account, unique at its issuer
 * @param organisation bounds everything the caller can see
 * @param name how the account calls its owner, for a first profile
 * @param locale the account's language, BCP 47; null when the account does not say
 */
public record Viewer(String issuer, String subject, String organisation, String name, String locale) {}
