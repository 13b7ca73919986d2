package io.github.careergraph.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("MentoringAnswerInput")
@Description("The caller's answer to a request for mentoring.")
public class MentoringAnswerInput {

    @Id
    @NonNull
    @Description("An open request to the caller.")
    public String request;

    @Description("Whether the caller agrees.")
    @NonNull
    public Boolean accept;
}
