package io.github.careergraph.person;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ProfileInput")
@Description("Changes to the caller's profile. What is left out stays as it is.")
public class ProfileInput {

    @Description("The version that was read. When somebody changed the profile since, the answer is CONFLICT.")
    public Integer version;

    @Description("What one is called, 1 to 200 characters.")
    public String displayName;

    @Description("One line about what one does, at most 300 characters.")
    public String headline;

    @Description("About oneself, at most 10,000 characters.")
    public String about;

    @Description("E-mail address, at most 320 characters.")
    public String email;

    @Description("Preferred language, a BCP 47 tag.")
    public String locale;

    @Description("Time zone, an IANA name such as Europe/Berlin.")
    public String timeZone;

    @Description("Hours a week for learning, 0 to 80.")
    public Integer weeklyHours;

    @Description("The slug of the occupation one aims at; empty to aim at none.")
    public String targetOccupation;

    @Description("The slugs of skills one is interested in, at most 50; replaces those before.")
    public List<@NonNull String> interests;
}
