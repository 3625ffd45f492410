package org.exolot.instrument.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.Profile;
import org.exolot.instrument.SampleQuantity;

/** Tries a profile on its own sample: it must know the file, find no fault in it and read the expected figures, all of them and no other. */
final class ProfileTrial {
    private ProfileTrial() {}

    /** What is not as expected. */
    static List<Finding> of(Profile profile, FileId file) {
        FindingLog faults = new FindingLog();
        Place place = new Place.Whole(file);
        MemorySource source =
                new MemorySource(profile.sample().name(), profile.sample().content());
        ProfiledFormat format = new ProfiledFormat(profile);
        try {
            if (format.recognise(source).confidence() < ProfiledFormat.UNVERIFIED) {
                faults.add(
                        FindingType.PROFILE_FAILS_SAMPLE,
                        place,
                        String.join("; ", format.recognise(source).reasons()),
                        "that the profile knows its own sample");
            } else {
                compare(profile, format.read(source), place, faults);
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return faults.findings();
    }

    private static void compare(Profile profile, Export export, Place place, FindingLog faults) {
        for (Finding finding : export.findings()) {
            if (finding.type() != FindingType.PROFILE_UNVERIFIED) {
                faults.add(
                        FindingType.PROFILE_FAILS_SAMPLE,
                        place,
                        finding.type() + " at " + finding.place().inWords() + ": " + finding.found(),
                        finding.expected());
            }
        }
        List<String> read = export.runs().stream()
                .flatMap(run -> run.quantities().stream())
                .map(ProfileTrial::said)
                .toList();
        List<String> expected = profile.sample().expected().stream()
                .map(Profile.Expected::toString)
                .toList();
        for (int i = 0; i < Math.max(read.size(), expected.size()); i++) {
            String found = i < read.size() ? read.get(i) : "no further figure";
            String wanted = i < expected.size() ? expected.get(i) : "no further figure";
            if (!found.equals(wanted)) {
                faults.add(FindingType.PROFILE_FAILS_SAMPLE, place, found, wanted);
            }
        }
    }

    private static String said(SampleQuantity quantity) {
        return new Profile.Expected(
                        quantity.sample(),
                        quantity.attribute(),
                        quantity.reported().raw(),
                        quantity.unit())
                .toString();
    }
}
