package io.github.careergraph.person;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("EducationInput")
@Description("Where and what the caller has studied: the whole of it, so that what is left out is unknown.")
public class EducationInput {

    @Id
    @Description("The education to change; a new one when left out.")
    public String id;

    @Description("The version that was read. When it was changed since, the answer is CONFLICT.")
    public Integer version;

    @Description("The school, at most 300 characters; it or the degree must be there.")
    public String institution;

    @Description("The degree, at most 300 characters; it or the institution must be there.")
    public String degree;

    @Description("The subject, at most 300 characters.")
    public String field;

    @Description("The first day, from 1900 on.")
    public LocalDate startsOn;

    @Description("The last day, not before the first, at most 2199.")
    public LocalDate endsOn;
}
