package io.github.careergraph.value;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The statements that rank people, each over all organisations at once; no link leads from one to another, and the
 * ranks of each add up to 1. One iteration is
 *
 * <pre>r'(p) = d · Σ weight(q → p) · r(q) / links(q) + (1 − d · Σ passed(q) · r(q)) · origin(p)</pre>
 *
 * <p>which is PageRank (Brin and Page, 1998) with a start among established people alone (Gyöngyi and others, Combating
 * web spam with TrustRank, 2004): what is not passed on, be it for the damping d, for want of links or because an
 * endorsement is returned, goes back there. So accounts that are new and know only one another have the rank 0.
 */
final class NetworkGraph {

    private final Connection connection;

    NetworkGraph(Connection connection) {
        this.connection = connection;
    }

    /** How far the work has come, if any is under way. */
    Optional<NetworkProgress> progress() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select begun_at, people, links, iteration, change from network_progress");
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new NetworkProgress(
                            row.getTimestamp(1).toInstant(),
                            row.getInt(2),
                            row.getLong(3),
                            row.getInt(4),
                            row.getDouble(5)))
                    : Optional.empty();
        }
    }

    /** Copies the graph as it is now, with ranks before the first iteration: those of the start. */
    void copy(Instant now, Instant establishedBefore, double returned) throws SQLException {
        empty();
        // Organisations without anybody to start from are left out.
        run("""
                insert into network_odd (person_id, organisation, origin, links, passed, rank, change)
                select p.id, p.organisation,
                       case when p.created_at < ? then 1 / cast(o.established as double precision) else 0 end, 0, 0, 0, 0
                from person p
                join (select organisation, count(*) as established from person
                      where created_at < ? and not objects_to_profiling group by organisation) o using (organisation)
                where not p.objects_to_profiling
                """, establishedBefore, establishedBefore);
        run("analyze network_odd");
        // Sorted, which goes by temporary files where a hash table would grow with the number of links.
        run("set local enable_hashagg = off");
        // Whoever endorses several skills of a person is one link.
        run("""
                with endorsed as (select distinct endorser_id, person_id from endorsement)
                insert into network_link (source_id, weight, targets)
                select l.source, l.weight, array_agg(l.target)
                from (select case when o.outwards then c.requester_id else c.addressee_id end as source,
                             case when o.outwards then c.addressee_id else c.requester_id end as target,
                             cast(1 as double precision) as weight
                      from connection c cross join (values (true), (false)) as o (outwards) where c.accepted_at is not null
                      union all
                      select e.endorser_id, e.person_id, case when r.person_id is null then 1 else ? end
                      from endorsed e
                      left join endorsed r on r.endorser_id = e.person_id and r.person_id = e.endorser_id) l
                join network_odd a on a.person_id = l.source
                join network_odd b on b.person_id = l.target and b.organisation = a.organisation
                group by l.source, l.weight
                """, returned);
        run("set local enable_hashagg = on");
        run("analyze network_link");
        run("""
                insert into network_even (person_id, organisation, origin, links, passed, rank, change)
                select p.person_id, p.organisation, p.origin, coalesce(l.links, 0),
                       coalesce(l.passed / nullif(l.links, 0), 0), p.origin, 1
                from network_odd p
                left join (select source_id, sum(cardinality(targets)) as links, sum(weight * cardinality(targets)) as passed
                           from network_link group by source_id) l on l.source_id = p.person_id
                """);
        run("truncate network_odd");
        run("analyze network_even");
        run("""
                insert into network_progress (begun_at, established_before, people, links, iteration, change)
                select ?, ?, (select count(*) from network_even), (select coalesce(sum(links), 0) from network_even), 0, 1
                """, now, establishedBefore);
    }

    void iterate(NetworkProgress before, double damping) throws SQLException {
        String to = NetworkProgress.table(before.iteration() + 1);
        run("truncate " + to);
        run("""
                insert into %s (person_id, organisation, origin, links, passed, rank, change)
                select p.person_id, p.organisation, p.origin, p.links, p.passed, n.rank, abs(n.rank - p.rank)
                from %2$s p
                join (select organisation, 1 - ? * sum(passed * rank) as amount from %2$s
                      group by organisation) returned using (organisation)
                left join (select l.target_id, sum(l.amount) as amount
                           from (select unnest(k.targets) as target_id, k.weight * s.rank / s.links as amount
                                 from network_link k join %2$s s on s.person_id = k.source_id) l
                           group by l.target_id) received on received.target_id = p.person_id
                cross join lateral (select ? * coalesce(received.amount, 0) + returned.amount * p.origin) as n (rank)
                """.formatted(to, before.table()), damping, damping);
        run("analyze " + to);
        run("""
                update network_progress set iteration = iteration + 1,
                    change = (select coalesce(max(c.change), 0)
                              from (select sum(change) as change from %s group by organisation) c)
                """.formatted(to));
    }

    /**
     * Puts the strengths in place of those of the last time. With x the rank in units of the average established
     * person who has links, and s the most, the strength is {@code s·x / (x + s − 1)}: 0 for 0, 1 for 1, and from
     * nobody more than s. It is at most {@code x·s / (s − 1)}, so that what a ring of accounts is given from outside
     * bounds what all of its members together count, however many they are.
     */
    void publish(NetworkProgress done, double most, Instant now) throws SQLException {
        run("""
                insert into network_rank (person_id, strength)
                select r.person_id, case when r.rank = 0 then 0 when average.rank is null then 1
                                         else ? * r.rank / (r.rank + (? - 1) * average.rank) end
                from %1$s r
                join person p on p.id = r.person_id and not p.objects_to_profiling
                left join (select organisation, avg(rank) as rank from %1$s where origin > 0 and links > 0
                           group by organisation) average on average.organisation = r.organisation
                on conflict (person_id) do update set strength = excluded.strength
                -- A night changes all ranks a little; rows that nobody would see a difference of stay as they are.
                where abs(excluded.strength - network_rank.strength) > 0.001
                """.formatted(done.table()), most, most);
        run("delete from network_rank r where not exists (select from %s n where n.person_id = r.person_id)"
                .formatted(done.table()));
        // An objection after the statement above had begun; a later one waits for this transaction and deletes by
        // itself.
        run("delete from network_rank r using person p where p.id = r.person_id and p.objects_to_profiling");
        run("delete from network_ranking");
        run("""
                insert into network_ranking (organisation, established_before, people, iterations, computed_at)
                select r.organisation, g.established_before, count(*), g.iteration, ?
                from %s r cross join network_progress g group by r.organisation, g.established_before, g.iteration
                """.formatted(done.table()), now);
        empty();
    }

    private void empty() throws SQLException {
        run("truncate network_progress, network_even, network_odd, network_link");
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(
                        i + 1, parameters[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
