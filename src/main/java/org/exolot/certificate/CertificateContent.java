package org.exolot.certificate;

import java.util.List;
import java.util.Optional;
import org.exolot.assessment.LotStatement;

/**
 * All that a certificate of analysis says, as text: what is printed is what is judged, signed and hashed. Fields after WHO TRS 1010
 * Annex 4 and ISO/IEC 17025 clause 7.8.2.1.
 *
 * @param schema the name and version of this form
 * @param number the certificate's number; empty on a draft
 * @param version from 1 within the lot; 0 on a draft
 * @param replaces the number of the certificate that this one replaces
 * @param replacedBecause why it replaces it (ISO/IEC 17025, 7.8.8.1)
 * @param language of the wording, an ISO 639 code
 * @param maker who makes and tests
 * @param product what it is
 * @param lot which lot
 * @param genealogy what it descends from, the oldest first
 * @param specification by which it was judged
 * @param groups the results, grouped
 * @param methods the methods by which was tested, with their versions
 * @param distributions size distributions to be drawn
 * @param conclusion one sentence
 * @param decisionRule how results were rounded and compared
 * @param notes what the law and honesty ask to be said
 * @param signature who signed the disposition; empty on a draft
 * @param issuedAt when it was issued, with its zone; empty on a draft
 * @param check the text of the code by which the certificate is checked; empty on a draft
 * @param doses the doses of the dosage specifications in force at the issue, frozen as data and printed nowhere; empty on a draft, where none is
 *     signed, and where the product has a legal basis in no country
 */
public record CertificateContent(
        String schema,
        Optional<String> number,
        int version,
        Optional<String> replaces,
        Optional<String> replacedBecause,
        String language,
        Maker maker,
        ProductPart product,
        LotPart lot,
        List<Ancestor> genealogy,
        SpecificationPart specification,
        List<ResultGroup> groups,
        List<MethodPart> methods,
        List<DistributionPart> distributions,
        String conclusion,
        String decisionRule,
        List<String> notes,
        Optional<SignaturePart> signature,
        Optional<String> issuedAt,
        Optional<String> check,
        Optional<List<DosePart>> doses) {
    /** The form that this program writes. */
    public static final String SCHEMA = "exolot-certificate/1";

    public CertificateContent {
        genealogy = List.copyOf(genealogy);
        groups = List.copyOf(groups);
        methods = List.copyOf(methods);
        distributions = List.copyOf(distributions);
        notes = List.copyOf(notes);
        doses = doses.map(List::copyOf);
    }

    /** Whether no lot is released by this certificate. */
    public boolean isDraft() {
        return number.isEmpty();
    }

    /** The manufacturer and where it tests. */
    public record Maker(String name, String address) {}

    /**
     * The product.
     *
     * @param strength the label claim with unit and method
     * @param statuses the regulatory status by country, as text
     */
    public record ProductPart(
            String code,
            String name,
            String strength,
            String form,
            String container,
            String storage,
            String source,
            String isolation,
            List<String> statuses) {}

    /**
     * The lot.
     *
     * @param releasedOn the date of the disposition; empty on a draft
     * @param expiresOn the last day of use
     */
    public record LotPart(
            String number, String containers, String madeOn, Optional<String> releasedOn, String expiresOn) {}

    /**
     * Something that the lot descends from: a donor, a bank, a harvest.
     *
     * @param from what it was made from, with the quantity that went in
     */
    public record Ancestor(String kind, String code, String from, String particulars) {}

    /** The specification by which the lot was judged. */
    public record SpecificationPart(String code, int version, String title) {}

    /** Results under one heading. */
    public record ResultGroup(String name, List<ResultRow> rows) {
        public ResultGroup {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A version of a method of test.
     *
     * @param materials the reference lots, controls, standards, kits and reagents used in its runs, in words; empty where none is recorded
     */
    public record MethodPart(
            String code, int version, String title, String technique, String reference, Optional<String> materials) {}

    /**
     * One criterion and what was found. Figures and units stand in their canonical form, whatever the language; on paper they are dressed.
     *
     * @param criterion the criterion's id
     * @param test the attribute in words
     * @param method the codes of the methods that the value comes from
     * @param result as judged
     * @param unit of result and limit by its code (UCUM)
     * @param limit in words
     * @param verdict the verdict's name
     * @param verdictWords the verdict in the certificate's language
     * @param qualifier uncertainty, individual values, detection limit: what qualifies the result, in words
     */
    public record ResultRow(
            String criterion,
            String test,
            String method,
            String result,
            String unit,
            String limit,
            String verdict,
            String verdictWords,
            Optional<String> qualifier) {}

    /**
     * A size distribution to be drawn.
     *
     * @param caption what is drawn
     * @param alternative its message in one sentence
     * @param svg the drawing, as text
     */
    public record DistributionPart(String caption, String alternative, String svg) {}

    /**
     * The doses of one signed dosage specification, all figures as decimal text.
     *
     * @param document its code and version
     * @param contentHash of what was signed
     * @param legalBasis the product's status by country, of those countries where it has one
     */
    public record DosePart(
            String document,
            String contentHash,
            String indication,
            String route,
            List<String> legalBasis,
            List<LotStatement.DoseLine> lines) {
        public DosePart {
            legalBasis = List.copyOf(legalBasis);
            lines = List.copyOf(lines);
        }
    }

    /** The signature of the disposition (21 CFR 11.50). */
    public record SignaturePart(
            String fullName, String username, String role, String meaning, String signedAt, String contentHash) {}
}
