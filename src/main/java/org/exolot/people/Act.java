package org.exolot.people;

import static org.exolot.people.Role.ADMINISTRATOR;
import static org.exolot.people.Role.ANALYST;
import static org.exolot.people.Role.CLINIC;
import static org.exolot.people.Role.INSPECTOR;
import static org.exolot.people.Role.MEDICAL_LEAD;
import static org.exolot.people.Role.QA;
import static org.exolot.people.Role.REVIEWER;

import java.util.Set;

/** What can be done, and the roles that may. What is not listed for a role is denied to it. */
public enum Act {
    SEE_RECORDS("see the records of the lab", ANALYST, REVIEWER, QA, MEDICAL_LEAD, INSPECTOR),
    SEE_ACCOUNTS("see the accounts", ADMINISTRATOR, QA, INSPECTOR),
    SEE_LEDGER("verify the ledger", ADMINISTRATOR, QA, INSPECTOR),
    MANAGE_ACCOUNTS("add, lock, unlock and close accounts, grant and revoke roles", ADMINISTRATOR),
    IMPORT_MASTERS("import products, methods, specifications, lots and equipment", ADMINISTRATOR, QA),
    APPROVE_DOCUMENT("approve a document", QA),
    APPROVE_DOSAGE("approve a dosage specification or an administration protocol", MEDICAL_LEAD),
    BIND_LOT("bind a lot to another version of a specification", QA),
    HOLD("place or lift a hold", QA),
    CALIBRATE("record a calibration", ANALYST, QA, ADMINISTRATOR),
    DRAW_SAMPLE("draw and move samples", ANALYST, REVIEWER, QA),
    ORDER_TESTS("plan and order tests", ANALYST, REVIEWER, QA),
    AUTHORISE_RETEST("authorise a retest", QA),
    SUBMIT_FILES("hand in files", ANALYST),
    ANSWER_QUESTIONS("state what a file does not", ANALYST),
    ENTER_RESULT("enter a result by hand", ANALYST),
    CORRECT_RESULT("correct a result", ANALYST),
    REVIEW_RESULT("review, confirm or return a result", REVIEWER),
    OPEN_QUALITY_EVENT("open a quality event", ANALYST, REVIEWER, QA),
    CLOSE_QUALITY_EVENT("decide on a quality event", QA),
    ASSESS_INTERNAL_LIMIT("assess a result between internal limit and limit", QA),
    DISPOSE_ISSUE("dispose in writing of what stands against a lot and is no fault of it", QA),
    DISPOSE_LOT("release, hold, reject or recall a lot", QA),
    ISSUE_CERTIFICATE("issue or withdraw a certificate", QA),
    SHIP("ship vials", QA),
    RECEIVE("confirm the receipt of vials", CLINIC),
    BACK_UP("back up and restore", ADMINISTRATOR);

    private final String words;
    private final Set<Role> roles;

    Act(String words, Role... roles) {
        this.words = words;
        this.roles = Set.of(roles);
    }

    /** The act in words. */
    public String words() {
        return words;
    }

    /** The roles that may. */
    public Set<Role> roles() {
        return roles;
    }
}
