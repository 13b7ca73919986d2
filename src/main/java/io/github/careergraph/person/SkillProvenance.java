package io.github.careergraph.person;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.Stored;

/** One source of the knowledge that a person has a skill. */
@Entity
@Table(name = "skill_provenance")
@Description("One source of the knowledge that a person has a skill. Sources are never merged.")
public class SkillProvenance extends Stored {

    /** How many of one skill are shown; all are kept. */
    static final int MOST = 100;

    @Column(name = "person_skill_id")
    @Ignore
    public long personSkillKey;

    @Column(name = "by_person_id")
    @Ignore
    public Long byKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What kind of source.")
    public ProvenanceKind kind;

    @Description("EXTRACTED: the document that was read.")
    public String document;

    @Description("EXTRACTED: the words in the document.")
    public String quote;

    @Column(name = "span_start")
    @Description("EXTRACTED: the offset of the first of these words, in UTF-16 units.")
    public Integer spanStart;

    @Column(name = "span_end")
    @Description("EXTRACTED: the offset behind the last of these words, in UTF-16 units.")
    public Integer spanEnd;

    @Description("EXTRACTED: what read the document.")
    public String extractor;

    @Column(name = "confidence")
    @Ignore
    public float probability;

    @NonNull
    @Column(name = "recorded_at", insertable = false, updatable = false)
    @Description("When it was recorded.")
    public Instant recordedAt;

    @Description("Above 0 to 1: endorsed and verified 1, self-declared 0.6, extracted the extractor's probability.")
    public float getConfidence() {
        return probability;
    }
}
