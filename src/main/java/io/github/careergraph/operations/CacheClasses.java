package io.github.careergraph.operations;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The classes that Caffeine makes its caches of, which it finds by their names: a native executable has only those that it
 * is told of. There are two for each kind of cache, the cache and its entries.
 */
@RegisterForReflection(
        classNames = {
            // Of a largest size, until they are not used for a while: what callers have left.
            "com.github.benmanes.caffeine.cache.SSMSA",
            "com.github.benmanes.caffeine.cache.PSAMS",
            // Of a largest weight: parsed queries.
            "com.github.benmanes.caffeine.cache.SSMW",
            "com.github.benmanes.caffeine.cache.PSMW",
            // Of a largest size, read again after a while: the skills' market, and what can be recommended.
            "com.github.benmanes.caffeine.cache.SSMSR",
            "com.github.benmanes.caffeine.cache.PSRMS"
        })
final class CacheClasses {}
