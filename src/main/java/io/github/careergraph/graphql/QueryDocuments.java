package io.github.careergraph.graphql;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;

/** Reads query texts, and remembers those that were sent before. */
@ApplicationScoped
class QueryDocuments {

    /** All remembered texts together, in characters; a parsed one takes some fifty times its text's room. */
    private static final long REMEMBERED = 500_000;

    private final GraphqlConfiguration limits;
    private final Cache<String, Document> documents;

    @Inject
    QueryDocuments(GraphqlConfiguration limits) {
        this.limits = limits;
        this.documents = Caffeine.newBuilder()
                .maximumWeight(REMEMBERED)
                .weigher((String query, Document document) -> query.length())
                .build();
    }

    /** The operation that a request wants to have executed. */
    OperationDefinition operation(GraphqlRequest request) {
        List<OperationDefinition> operations = read(request.query()).getDefinitionsOfType(OperationDefinition.class);
        if (request.operationName() == null) {
            if (operations.size() == 1) {
                return operations.getFirst();
            }
            throw refused(ErrorCode.GRAPHQL_VALIDATION_FAILED, "Name the operation to execute: operationName.");
        }
        return operations.stream()
                .filter(operation -> request.operationName().equals(operation.getName()))
                .findFirst()
                .orElseThrow(() ->
                        refused(ErrorCode.GRAPHQL_VALIDATION_FAILED, "The document has no operation of this name."));
    }

    /** The document of a text, or a refusal that says why it is none. */
    Document read(String query) {
        if (query.length() > limits.queryCharacters()) {
            throw limitExceeded("query-characters", "The query is longer than", limits.queryCharacters(), "characters");
        }
        Document document = documents.getIfPresent(query);
        if (document == null) {
            document = parse(query);
            documents.put(query, document);
        }
        return document;
    }

    private Document parse(String query) {
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(query)
                    .parserOptions(Failures.parserOptions(limits))
                    .locale(Locale.ENGLISH)
                    .build());
        } catch (ParseCancelledException tooLong) {
            throw limitExceeded("tokens", "The query has more than", limits.tokens(), "tokens");
        } catch (ParseCancelledTooDeepException tooDeep) {
            throw limitExceeded("depth", "The query is nested deeper than", limits.depth(), "levels");
        } catch (InvalidSyntaxException malformed) {
            throw new RefusedException(
                    CodedError.of(ErrorCode.GRAPHQL_PARSE_FAILED, malformed.getMessage())
                            .at(malformed.getLocation(), null),
                    0);
        }
    }

    private static RefusedException limitExceeded(String limit, String text, int maximum, String unit) {
        return new RefusedException(CodedError.limitExceeded(limit, text + " " + maximum + " " + unit + "."), 0);
    }

    private static RefusedException refused(ErrorCode code, String message) {
        return new RefusedException(CodedError.of(code, message), 0);
    }
}
