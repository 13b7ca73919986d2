package io.github.careergraph.kubernetes;

import java.util.List;
import java.util.function.Function;

/** What the manifests are held to beyond being valid. */
enum Rules {
    RESTRICTED(PodSecurity::restricted),
    LOCKED(PodSecurity::locked),
    PROBED(Lifecycle::probed),
    GRACEFUL(Lifecycle::graceful),
    BOUNDED(Resources::bounded),
    PINNED(Resources::pinned),
    SUFFICIENT(Resources::sufficientConnections),
    SELECTED(References::selected),
    CONNECTED(References::connected),
    SUPPLIED(References::supplied),
    CONFIGURED(Settings::broken),
    FENCED(Arrows::broken),
    DISCOVERED(References::discovered);

    private final Function<Manifests, List<String>> broken;

    Rules(Function<Manifests, List<String>> broken) {
        this.broken = broken;
    }

    /** What breaks the rule, each in a sentence. */
    List<String> broken(Manifests manifests) {
        return broken.apply(manifests);
    }
}
