package io.github.careergraph.person;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What is kept about the caller: to take away, and to erase. */
@GraphQLApi
@RunOnVirtualThread
public class MyDataApi {

    private final ExportQueries exports;
    private final Erasure erasure;

    @Inject
    MyDataApi(ExportQueries exports, Erasure erasure) {
        this.exports = exports;
        this.erasure = erasure;
    }

    @Mutation
    @NonNull
    @Description("Everything that is stored about the caller.")
    public DataExport exportMyData() {
        return exports.export();
    }

    @Mutation
    @Description(
            "Erases the caller and everything that belongs to or is derived from the caller, for good. Projects that"
                    + " the caller entered stay with their other members; one that had none goes too. The audit trail keeps that"
                    + " somebody was erased, and not who. The next call of the same account enters it anew, with nothing.")
    public boolean eraseMe(
            @Name("confirm") @NonNull @Description("The caller's display name, so that nobody erases by mistake.")
                    String confirm) {
        erasure.erase(confirm);
        return true;
    }
}
