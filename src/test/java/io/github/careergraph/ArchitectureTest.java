package io.github.careergraph;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Subscription;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.api.Test;

import io.github.careergraph.concurrency.OwnThread;
import io.github.careergraph.identity.AcrossOrganisations;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** What keeps the source readable in one direction, and what the library does to those who forget it. */
class ArchitectureTest {

    private static final String ROOT = "io.github.careergraph";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** They hear, ask for positions in the log, and give connections that are held to an organisation already. */
    private static final Set<String> READ_NO_ROWS =
            Set.of("DatabaseNotices", "Replica", "RoutedConnections", "OrPrimary");

    /** Each may know those before it. */
    private static final List<String> READING_ORDER = List.of(
            "concurrency",
            "reader",
            "graphql",
            "operations",
            "identity",
            "subscription",
            "interest",
            "market",
            "skill",
            "occupation",
            "person",
            "project",
            "activity",
            "learning",
            "value",
            "recommendation");

    /** Beside the reading order, and what they may know. */
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "audit", Set.of("graphql", "identity", "person"),
            "extraction", Set.of("concurrency", "graphql", "identity", "skill"),
            "inference", Set.of("graphql", "extraction", "interest"),
            "remote", Set.of("graphql", "extraction", "interest"),
            "training", Set.of("graphql", "operations", "extraction", "inference", "interest", "market"),
            "profile",
                    Set.of(
                            "graphql",
                            "operations",
                            "identity",
                            "skill",
                            "occupation",
                            "person",
                            "project",
                            "activity",
                            "extraction"),
            "taxonomy", Set.of("concurrency", "graphql", "identity", "skill", "occupation", "learning"));

    /** What works for all organisations at once, and touches nobody on behalf of a caller. */
    private static final Set<String> ACROSS_ORGANISATIONS = Set.of(
            "StarterTaxonomy.enter",
            "DemoPeople.enter",
            "TaxonomyImporter",
            "MarketFigures.enterPremiums",
            "MarketFigures.enterTrends",
            "Companions.enter",
            "HistoryJob.note",
            "HistoryJob.run",
            "StandingJob.renew",
            "StandingJob.run",
            "NetworkRanks",
            "RoundJob.run",
            "RoundJob.nightly",
            "InteractionExport.write",
            "DraftExpiry.deleteExpired",
            "DraftExpiry.run",
            "BoundaryCrossing");

    /** Know everything. */
    private static final Set<String> ENTRY_POINTS = Set.of("demo");

    private static final DescribedPredicate<JavaMethodCall> READS_THROUGH_PANACHE =
            new DescribedPredicate<>("reads or writes through a static method of an entity") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getTargetOwner().isAssignableTo(PanacheEntityBase.class)
                            && call.getTarget()
                                    .resolveMember()
                                    .map(method -> method.getModifiers().contains(JavaModifier.STATIC)
                                            && method.getOwner().isEquivalentTo(PanacheEntityBase.class))
                                    .orElse(true)
                            && !call.getOriginOwner().equals(call.getTargetOwner());
                }
            };

    @Test
    void virtualThreadsAreStartedInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(OwnThread.class.getName())
                .should()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void importsPointInOneDirection() {
        Set<String> known = new HashSet<>(ENTRY_POINTS);
        for (int i = 0; i < READING_ORDER.size(); i++) {
            known.add(READING_ORDER.get(i));
            assertKnowsOnly(READING_ORDER.get(i), Set.copyOf(READING_ORDER.subList(0, i)));
        }
        BESIDE.forEach((feature, knows) -> {
            known.add(feature);
            assertKnowsOnly(feature, knows);
        });
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals(ROOT))
                        .map(name -> name.substring(ROOT.length() + 1).replaceFirst("\\..*", ""))
                        .distinct())
                .as("packages whose place in the order is known")
                .isSubsetOf(known);
    }

    @Test
    void librariesOfInferenceStayBehindTheirSeams() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".inference..", ROOT + ".training..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..", "com.google.protobuf..", "org.apache.pdfbox..", "org.apache.poi..")
                .check(CLASSES);
    }

    /** Blocking resolvers without it are queued one behind the other on each event loop. */
    @Test
    void apisRunOnVirtualThreadsAndOnlyTranslate() {
        classes()
                .that()
                .areAnnotatedWith(GraphQLApi.class)
                .should()
                .bePublic()
                .andShould()
                .beAnnotatedWith(RunOnVirtualThread.class)
                .check(CLASSES);
        noClasses()
                .that()
                .areAnnotatedWith(GraphQLApi.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .callMethodWhere(READS_THROUGH_PANACHE)
                .check(CLASSES);
    }

    /** Fields of one query run in parallel; only a transaction gives each of them a session of its own. */
    @Test
    void whoeverReadsTheDatabaseIsTransactional() {
        fields().that()
                .haveRawType(assignableTo(EntityManager.class))
                .should()
                .beDeclaredInClassesThat(areTransactional())
                .check(CLASSES);
        noClasses()
                .that()
                .areNotAnnotatedWith(Transactional.class)
                .should()
                .callMethodWhere(READS_THROUGH_PANACHE)
                .check(CLASSES);
    }

    /** The database holds all others to their caller's organisation; connections without a transaction it cannot hold. */
    @Test
    void onlyTheServiceItselfCrossesTheBoundariesOfOrganisations() {
        Stream<String> types = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(AcrossOrganisations.class))
                .map(JavaClass::getSimpleName);
        Stream<String> methods = CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(AcrossOrganisations.class))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName());
        assertThat(Stream.concat(types, methods)).hasSameElementsAs(ACROSS_ORGANISATIONS);
        fields().that()
                .haveRawType(assignableTo(DataSource.class))
                .should()
                .beDeclaredInClassesThat(describe(
                        "cross them by name, or read no rows",
                        type -> type.isAnnotatedWith(AcrossOrganisations.class)
                                || READ_NO_ROWS.contains(type.getSimpleName())))
                .check(CLASSES);
    }

    /** JSON-B cannot set them in a native executable, which refuses the whole input as not of its type. */
    @Test
    void inputsHaveNoPrimitiveBooleans() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Input.class)
                .should()
                .haveRawType(boolean.class)
                .check(CLASSES);
    }

    /** A native executable loads the others by the operations that they have. */
    @Test
    void apisThatOnlyAddToOtherTypesAreRegisteredForReflection() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith(GraphQLApi.class))
                        .filter(type -> type.getMethods().stream().noneMatch(ArchitectureTest::isOperation))
                        .filter(type -> !type.isAnnotatedWith(RegisterForReflection.class))
                        .map(JavaClass::getSimpleName))
                .isEmpty();
    }

    private static boolean isOperation(JavaMethod method) {
        return method.isAnnotatedWith(Query.class)
                || method.isAnnotatedWith(Mutation.class)
                || method.isAnnotatedWith(Subscription.class);
    }

    private static DescribedPredicate<JavaClass> areTransactional() {
        return new DescribedPredicate<>("are transactional, as a whole or in some of their methods") {
            @Override
            public boolean test(JavaClass type) {
                return type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
            }
        };
    }

    @Test
    void namesSayWhatThingsAre() {
        Pattern empty = Pattern.compile(".*(Manager|Helper|Utils|Impl|Data|Info|Dto|DTO|Mapper)");
        assertThat(CLASSES.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> empty.matcher(name).matches())
                        // The Relay specification's own name.
                        .filter(name -> !name.equals("PageInfo")))
                .isEmpty();
    }

    private static void assertKnowsOnly(String feature, Set<String> others) {
        classes()
                .that()
                .resideInAPackage(ROOT + "." + feature + "..")
                .should()
                .onlyDependOnClassesThat(new DescribedPredicate<>("are of " + others) {
                    @Override
                    public boolean test(JavaClass type) {
                        String name = type.getPackageName();
                        return !name.startsWith(ROOT)
                                || name.startsWith(ROOT + "." + feature)
                                || others.stream().anyMatch(other -> name.startsWith(ROOT + "." + other));
                    }
                })
                .check(CLASSES);
    }
}
