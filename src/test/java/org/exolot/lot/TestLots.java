package org.exolot.lot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.exolot.criterion.LabelClaim;
import org.exolot.people.PersonId;
import org.exolot.people.TestLab;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.DocumentWriting;

/** Lots for tests: by a product and a specification that say next to nothing. */
public final class TestLots {
    /** The beans of this room, for a {@link TestLab}. */
    public static final Class<?>[] BEANS = {
        Lots.class,
        LotStates.class,
        LotMaking.class,
        Genealogy.class,
        GenealogyKeeping.class,
        Materials.class,
        EquipmentRegister.class,
        Holds.class,
        LotImport.class
    };

    private TestLots() {}

    /** A lot of three vials bound to a specification. */
    public static Lot make(TestLab lab, PersonId author, String number) {
        ControlledDocument product = document(lab, author, DocumentKind.PRODUCT, "PRODUCT");
        ControlledDocument specification = document(lab, author, DocumentKind.SPECIFICATION, "SPEC");
        return lab.bean(LotMaking.class)
                .make(
                        author,
                        new NewLot(
                                number,
                                product.id(),
                                LocalDate.of(2026, 11, 2),
                                LocalDate.of(2027, 2, 2),
                                ZoneId.of("Europe/Istanbul"),
                                new LabelClaim(new BigDecimal("1.00E11"), "NTA-01"),
                                3,
                                List.of(specification.id()),
                                List.of(
                                        new NewLot.NewContainer(number + "-001", "VIAL", "1.10", "mL"),
                                        new NewLot.NewContainer(number + "-002", "VIAL", "1.10", "mL"),
                                        new NewLot.NewContainer(number + "-003", "VIAL", "1.10", "mL")),
                                List.of()));
    }

    /** The first version of a document. */
    public static ControlledDocument document(TestLab lab, PersonId author, DocumentKind kind, String code) {
        return lab.bean(DocumentWriting.class)
                .write(author, new DocumentWriting.Draft(kind, code, 1, code, Map.of("code", code)))
                .document();
    }
}
