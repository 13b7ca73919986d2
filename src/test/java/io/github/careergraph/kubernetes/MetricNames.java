package io.github.careergraph.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/** The metrics that dashboard, alerts and scalers ask for. */
final class MetricNames {

    /** {@link MetricNamesTest} finds them in the service. */
    static final List<String> API = List.of(
            "career_graph_graphql_requests_seconds_count",
            "career_graph_graphql_requests_seconds_sum",
            "career_graph_sql_statements_total",
            "career_graph_extraction_degraded_total",
            "http_server_requests_seconds_bucket",
            "http_server_active_requests",
            "agroal_active_count",
            "agroal_awaiting_count",
            "process_cpu_usage");

    /** Of inference pods; {@code InferencePodIT} reads them there. */
    static final List<String> INFERENCE = List.of(
            "career_graph_inference_waiting",
            "career_graph_inference_running",
            "career_graph_inference_requests_seconds_bucket");

    /** Of Prometheus itself, kube-state-metrics, CloudNativePG's default queries, and its plugin for Barman Cloud. */
    static final List<String> OF_OTHERS = List.of(
            "up",
            "kube_job_status_failed",
            "cnpg_pg_replication_lag",
            "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp");

    static final List<String> ALL =
            Stream.of(API, INFERENCE, OF_OTHERS).flatMap(List::stream).toList();

    /** Words of PromQL that look like names. */
    static final List<String> FUNCTIONS = List.of("histogram_quantile");

    private MetricNames() {}
}
