import java.io.FileInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Judges PDF files: {@code Conformance STANDARD,STANDARD FILE...}, where a standard is {@code ua1}
 * or {@code 3a}. Writes a line {@code judged} for each file and standard, before it a line
 * {@code fault} for each broken rule, with how often and where first. Its parts are separated by
 * tabs. It decides nothing: whoever reads the lines does.
 */
public final class Conformance {
    public static void main(String[] words) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (int i = 1; i < words.length; i++) {
            for (String standard : words[0].split(",")) {
                judge(standard, words[i]);
            }
        }
    }

    private static void judge(String standard, String file) throws Exception {
        ValidationResult result;
        try (InputStream in = new FileInputStream(file);
                PDFAParser parser =
                        Foundries.defaultInstance().createParser(in, PDFAFlavour.fromString(standard))) {
            result = Foundries.defaultInstance().createValidator(profile(standard), false).validate(parser);
        }
        Map<String, TestAssertion> first = new LinkedHashMap<>();
        Map<String, Integer> often = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                first.putIfAbsent(rule, assertion);
                often.merge(rule, 1, Integer::sum);
            }
        }
        for (Map.Entry<String, TestAssertion> each : first.entrySet()) {
            TestAssertion at = each.getValue();
            line("fault", file, standard, each.getKey(), often.get(each.getKey()) + " times", at.getMessage(),
                    "first at " + at.getLocation().getContext());
        }
        if (first.isEmpty() && !result.isCompliant()) {
            line("fault", file, standard, "not compliant, and no rule says why");
        }
        line("judged", file, standard, result.getTotalAssertions() + " checks");
    }

    private static ValidationProfile profile(String standard) throws Exception {
        String name = standard.startsWith("ua") ? "PDFUA-" + standard.substring(2) : "PDFA-" + standard.toUpperCase();
        String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
        return Profiles.profileFromXml(Conformance.class.getResourceAsStream(path));
    }

    private static void line(String... parts) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i] == null ? "" : parts[i].replaceAll("\\s+", " ");
        }
        System.out.println(String.join("\t", parts));
    }
}
