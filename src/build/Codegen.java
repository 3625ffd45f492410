import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Generates jOOQ's types from the migrations: Flyway fills an in-memory H2, jOOQ reads it. Does nothing where the migrations are those of
 * the last time. Arguments: folder of migrations, output folder.
 */
class Codegen {
    static final String URL =
            "jdbc:h2:mem:codegen;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    public static void main(String[] args) throws Exception {
        var sql = Path.of(args[0]).toAbsolutePath();
        var mark = Path.of(args[1]).resolve("migrations.sha256");
        var migrations = hash(sql);
        if (Files.exists(mark) && Files.readString(mark).equals(migrations)) {
            return;
        }
        Files.deleteIfExists(mark);
        Flyway.configure()
                .dataSource(URL, "owner", "")
                .locations(Stream.of("common", "h2")
                        .map(sql::resolve)
                        .filter(Files::isDirectory)
                        .map(folder -> "filesystem:" + folder)
                        .toArray(String[]::new))
                .schemas("work", "fact")
                .defaultSchema("work")
                .load()
                .migrate();
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc().withDriver("org.h2.Driver").withUrl(URL).withUser("owner"))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.h2.H2Database")
                                .withIncludes(".*")
                                .withExcludes("(?i)flyway.*|batch_.*")
                                .withForcedTypes(
                                        new ForcedType().withName("INSTANT").withIncludeTypes("timestamp.*with.*zone"))
                                .withSchemata(
                                        new SchemaMappingType().withInputSchema("fact"),
                                        new SchemaMappingType().withInputSchema("work")))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withIndexes(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withComments(true))
                        .withTarget(
                                new Target().withPackageName("exolot.schema").withDirectory(args[1]))));
        Files.writeString(mark, migrations);
    }

    private static String hash(Path sql) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> all = Files.walk(sql)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(sql.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        digest.update(Files.readAllBytes(Path.of("src/build/Codegen.java")));
        return HexFormat.of().formatHex(digest.digest());
    }
}
