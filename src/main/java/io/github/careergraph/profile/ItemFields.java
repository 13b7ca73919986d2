package io.github.careergraph.profile;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What would be saved of an item; which fields are there depends on its kind. Kept as JSON with the draft. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RegisterForReflection
final class ItemFields {

    /** Key of the skill of SKILL and INTEREST, of the occupation of OCCUPATION. */
    public Long node;

    public Integer level;
    public Integer months;
    public LocalDate lastUsed;
    public String title;
    public String organisation;
    public String role;
    public String summary;
    public String url;
    public String activityKind;
    public LocalDate startsOn;
    public LocalDate endsOn;
    public String institution;
    public String degree;
    public String field;
    /** Keys of the skills that a project uses or an activity is about. */
    public List<Long> skills = List.of();
}
