package org.exolot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls of the house: which room may know which, what each may hold, and who touches which table. */
class HouseTest {
    private static final String HOUSE = "org.exolot";
    private static final String[] PURE = {
        "org.exolot.finding..",
        "org.exolot.quantity..",
        "org.exolot.statistics..",
        "org.exolot.plot..",
        "org.exolot.instrument..",
        "org.exolot.assay..",
        "org.exolot.criterion.."
    };

    /** Rooms in which values are judged, recorded or printed. */
    private static final String[] DECIMAL = {
        "org.exolot.quantity..",
        "org.exolot.criterion..",
        "org.exolot.ledger..",
        "org.exolot.specification..",
        "org.exolot.lot..",
        "org.exolot.sample..",
        "org.exolot.release..",
        "org.exolot.distribution..",
        "org.exolot.verification.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    @Test
    void rooms_use_what_they_declare_and_no_room_uses_one_above_it() {
        var rooms = ApplicationModules.of(HOUSE);
        rooms.verify();
        new Documenter(rooms, Documenter.Options.defaults().withOutputFolder("target/house")).writeModulesAsPlantUml();
    }

    @Test
    void what_reads_computes_and_judges_knows_no_framework() {
        noClasses()
                .that(resideInAnyPackage(PURE))
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework..", "org.jooq..", "jakarta..", "exolot.schema.."))
                .check(CLASSES);
    }

    @Test
    void judged_values_are_decimal() {
        var binary = DescribedPredicate.<JavaClass>describe(
                "binary floating point",
                type -> type.getBaseComponentType().isEquivalentTo(double.class)
                        || type.getBaseComponentType().isEquivalentTo(float.class)
                        || type.isEquivalentTo(Double.class)
                        || type.isEquivalentTo(Float.class));
        noFields()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage(DECIMAL))
                .should()
                .haveRawType(binary)
                .allowEmptyShould(true)
                .check(CLASSES);
        noMethods()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage(DECIMAL))
                .should()
                .haveRawReturnType(binary)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void each_table_is_touched_by_its_room_only() throws ReflectiveOperationException {
        var owners = owners();
        assertThat(owners).isNotEmpty();
        classes()
                .that(resideInAPackage("org.exolot.."))
                .should(touchOnlyTablesOf(owners))
                .check(CLASSES);
    }

    /** The room of each generated table class, from its comment. */
    private static Map<String, String> owners() throws ReflectiveOperationException {
        var owners = new HashMap<String, String>();
        for (var list : List.of("exolot.schema.fact.Tables", "exolot.schema.work.Tables")) {
            for (var constant : Class.forName(list).getFields()) {
                var table = (Table<?>) constant.get(null);
                var comment = table.getComment();
                assertThat(comment).as("comment of " + table).matches("[a-z]+: (?s).+");
                var room = comment.substring(0, comment.indexOf(':'));
                owners.put(table.getClass().getName(), room);
                owners.put(table.getRecordType().getName(), room);
                owners.put(list + "." + constant.getName(), room);
            }
        }
        return owners;
    }

    private static ArchCondition<JavaClass> touchOnlyTablesOf(Map<String, String> owners) {
        return new ArchCondition<>("touch only tables of their own room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var classes = type.getDirectDependenciesFromSelf().stream()
                        .map(d -> Map.entry(d.getTargetClass().getName(), d.getDescription()));
                var constants = type.getFieldAccessesFromSelf().stream()
                        .map(a -> Map.entry(
                                a.getTarget().getOwner().getName() + "."
                                        + a.getTarget().getName(),
                                a.getDescription()));
                Stream.concat(classes, constants).forEach(touched -> {
                    var owner = owners.get(touched.getKey());
                    if (owner != null && !room(type).equals(owner)) {
                        events.add(SimpleConditionEvent.violated(
                                type, touched.getValue() + ": the table is of room " + owner));
                    }
                });
            }
        };
    }

    private static String room(JavaClass type) {
        var rest =
                type.getPackageName().substring(Math.min(type.getPackageName().length(), HOUSE.length()));
        var parts = rest.split("\\.", -1);
        return parts.length > 1 ? parts[1] : "";
    }

    @Test
    void what_a_room_needs_comes_through_its_constructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
        noMethods().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void beans_hold_no_state_that_can_be_set_from_outside() {
        fields().that().arePublic().should().beFinal().allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void only_commands_write_to_the_terminal() {
        noClasses()
                .that(resideInAPackage("org.exolot.."))
                .and()
                .resideOutsideOfPackage("org.exolot.cli..")
                .should(accessField(System.class, "out"))
                .orShould(accessField(System.class, "err"))
                .check(CLASSES);
    }

    @Test
    void time_is_of_java_time() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.Date|java\\.text\\.SimpleDateFormat|java\\.sql\\.(Date|Time|Timestamp)")
                .check(CLASSES);
    }

    @Test
    void nobody_reads_the_time_past_the_clock() {
        var rule = noClasses().should().callMethod(System.class, "currentTimeMillis");
        for (var type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            rule = rule.orShould().callMethod(type, "now").orShould().callMethod(type, "now", java.time.ZoneId.class);
        }
        rule.check(CLASSES);
    }

    @Test
    void each_package_is_null_marked() {
        var unmarked = new ArrayList<String>();
        for (var type : CLASSES) {
            if (type.getPackageName().startsWith(HOUSE)
                    && type.getPackage().getAnnotations().stream()
                            .map(JavaAnnotation::getRawType)
                            .noneMatch(
                                    annotation -> annotation.getName().equals("org.jspecify.annotations.NullMarked"))) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }
}
