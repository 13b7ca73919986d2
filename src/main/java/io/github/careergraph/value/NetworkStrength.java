package io.github.careergraph.value;

/** How well connected a person is known to be, 1 on average, as a piece of a statement. */
public final class NetworkStrength {

    /**
     * Of the person {@code o}, whose row of network_rank is {@code r} where there is one; on past days as well, since
     * ranks are kept of the last night alone. The average person's while nothing is known, and then 0 for whoever came
     * since. Who objects to profiling has no rank, and is taken for average unless the account is too new to be. Those
     * without a rank are few: only they are looked up.
     */
    static final String OF_JOINED = """
            coalesce(r.strength, (
                select case when g.organisation is null
                                 or p.objects_to_profiling and p.created_at < g.established_before then 1 else 0 end
                from person p left join network_ranking g on g.organisation = p.organisation where p.id = o.id))
            """;

    private NetworkStrength() {}

    /** @param person the alias of a row of the table person */
    public static String of(String person) {
        return "(select %s from (values (%s.id)) as o (id) left join network_rank r on r.person_id = o.id)"
                .formatted(OF_JOINED, person);
    }
}
