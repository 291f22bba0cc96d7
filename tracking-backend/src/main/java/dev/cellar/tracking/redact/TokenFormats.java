package dev.cellar.tracking.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets that are known by their form alone, as their issuers document it. */
final class TokenFormats {
    private static final List<Format> FORMATS = List.of(
            new Format(
                    "private-key",
                    "-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----BEGIN)[\\s\\S]){20,20000}?"
                            + "-----END [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----",
                    "PRIVATE KEY"),
            new Format(
                    "github-token",
                    "\\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_",
                    "github_pat_"),
            new Format(
                    "gitlab-token",
                    "\\bgl(?:pat|dt|rt|ptt|cbt)-[A-Za-z0-9_-]{20,64}",
                    "glpat-",
                    "gldt-",
                    "glrt-",
                    "glptt-",
                    "glcbt-"),
            new Format("aws-access-key", "\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\\b", "AKIA", "ASIA", "ABIA", "ACCA"),
            new Format("slack-token", "\\bxox[abeoprs]-[A-Za-z0-9-]{10,200}", "xox"),
            new Format("slack-webhook", "\\bhooks\\.slack\\.com/services/([A-Za-z0-9/]{20,100})", "hooks.slack.com"),
            new Format("google-api-key", "\\bAIza[0-9A-Za-z_-]{35}", "AIza"),
            new Format("google-oauth-token", "\\bya29\\.[0-9A-Za-z_-]{20,500}", "ya29."),
            new Format("stripe-key", "\\b[sr]k_(?:live|test)_[0-9a-zA-Z]{16,247}", "k_live_", "k_test_"),
            new Format("api-key", "\\bsk-(?=[A-Za-z_-]{0,60}[0-9])[A-Za-z0-9_-]{20,270}", "sk-"),
            new Format("huggingface-token", "\\bhf_[A-Za-z0-9]{30,100}", "hf_"),
            new Format("npm-token", "\\bnpm_[A-Za-z0-9]{36}", "npm_"),
            new Format("pypi-token", "\\bpypi-[A-Za-z0-9_-]{50,1000}", "pypi-"),
            new Format("sendgrid-key", "\\bSG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}", "SG."),
            new Format("twilio-key", "\\bSK[0-9a-f]{32}\\b", "SK"),
            new Format("digitalocean-token", "\\bdo[opr]_v1_[a-f0-9]{64}\\b", "_v1_"),
            new Format("databricks-token", "\\bdapi[0-9a-f]{32}\\b", "dapi"),
            new Format("telegram-token", "\\b[0-9]{8,10}:AA[A-Za-z0-9_-]{33}\\b", ":AA"),
            new Format("azure-key", "\\b(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{40,90}={0,2})", "Key="),
            new Format("jwt", "\\beyJ[A-Za-z0-9_-]{8,2000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{8,2000}", ".eyJ"),
            new Format(
                    "authorization",
                    "(?i)\\bauthorization\\W{1,12}(?:basic|bearer|token|digest|apikey)\\s{1,4}([A-Za-z0-9._~+/=-]{8,2000})",
                    "uthorization",
                    "UTHORIZATION"),
            new Format("bearer-token", "\\b[Bb]earer\\s{1,4}([A-Za-z0-9._~+/-]{24,2000}={0,2})", "earer"),
            new Format(
                    "url-password",
                    "\\b[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s/:@\"'<>]{0,200}:([^\\s/@\"'<>]{1,200})@",
                    "://"));

    private TokenFormats() {}

    /**
     * A form.
     *
     * @param pattern group 1 is the secret where there is one, else all of it
     * @param parts one of them stands in every secret of the form: most texts hold none, which is seen a hundred times sooner
     *     than that the pattern fails everywhere
     */
    private record Format(String kind, Pattern pattern, List<String> parts) {
        Format(String kind, String regex, String... parts) {
            this(kind, Pattern.compile(regex), List.of(parts));
        }

        boolean mayBeIn(String text) {
            for (String part : parts) {
                if (text.contains(part)) {
                    return true;
                }
            }
            return false;
        }
    }

    static List<Secret> find(String text) {
        List<Secret> found = new ArrayList<>();
        for (Format format : FORMATS) {
            if (format.mayBeIn(text)) {
                add(found, format, text);
            }
        }
        return found;
    }

    private static void add(List<Secret> found, Format format, String text) {
        Matcher matcher = format.pattern().matcher(text);
        int group = matcher.groupCount();
        while (matcher.find()) {
            if (!Placeholders.isOne(matcher.group(group))) {
                found.add(new Secret(format.kind(), matcher.start(group), matcher.end(group)));
            }
        }
    }
}
