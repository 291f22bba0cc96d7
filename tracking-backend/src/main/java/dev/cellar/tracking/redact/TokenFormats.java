package dev.cellar.tracking.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets that are known by their form alone, as their issuers document it. */
final class TokenFormats {
    /** Group 1 is the secret where there is one, else all of it. */
    private static final Map<String, Pattern> FORMATS = Map.ofEntries(
            format(
                    "private-key",
                    "-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----BEGIN)[\\s\\S]){20,20000}?"
                            + "-----END [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----"),
            format("github-token", "\\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})"),
            format("gitlab-token", "\\bgl(?:pat|dt|rt|ptt|cbt)-[A-Za-z0-9_-]{20,64}"),
            format("aws-access-key", "\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\\b"),
            format("slack-token", "\\bxox[abeoprs]-[A-Za-z0-9-]{10,200}"),
            format("slack-webhook", "\\bhooks\\.slack\\.com/services/([A-Za-z0-9/]{20,100})"),
            format("google-api-key", "\\bAIza[0-9A-Za-z_-]{35}"),
            format("google-oauth-token", "\\bya29\\.[0-9A-Za-z_-]{20,500}"),
            format("stripe-key", "\\b[sr]k_(?:live|test)_[0-9a-zA-Z]{16,247}"),
            format("api-key", "\\bsk-[A-Za-z0-9_-]{0,20}[A-Za-z0-9_-]{20,250}"),
            format("huggingface-token", "\\bhf_[A-Za-z0-9]{30,100}"),
            format("npm-token", "\\bnpm_[A-Za-z0-9]{36}"),
            format("pypi-token", "\\bpypi-[A-Za-z0-9_-]{50,1000}"),
            format("sendgrid-key", "\\bSG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}"),
            format("twilio-key", "\\bSK[0-9a-f]{32}\\b"),
            format("digitalocean-token", "\\bdo[opr]_v1_[a-f0-9]{64}\\b"),
            format("databricks-token", "\\bdapi[0-9a-f]{32}\\b"),
            format("telegram-token", "\\b[0-9]{8,10}:AA[A-Za-z0-9_-]{33}\\b"),
            format("azure-key", "\\b(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{40,90}={0,2})"),
            format("jwt", "\\beyJ[A-Za-z0-9_-]{8,2000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{8,2000}"),
            format(
                    "authorization",
                    "(?i)\\bauthorization\\W{1,12}(?:basic|bearer|token|digest|apikey)\\s{1,4}([A-Za-z0-9._~+/=-]{8,2000})"),
            format("bearer-token", "\\b[Bb]earer\\s{1,4}([A-Za-z0-9._~+/-]{24,2000}={0,2})"),
            format("url-password", "\\b[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s/:@\"'<>]{0,200}:([^\\s/@\"'<>]{1,200})@"));

    private TokenFormats() {}

    private static Map.Entry<String, Pattern> format(String kind, String regex) {
        return Map.entry(kind, Pattern.compile(regex));
    }

    static List<Secret> find(String text) {
        List<Secret> found = new ArrayList<>();
        FORMATS.forEach((kind, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int group = matcher.groupCount();
                if (!Placeholders.isOne(matcher.group(group))) {
                    found.add(new Secret(kind, matcher.start(group), matcher.end(group)));
                }
            }
        });
        return found;
    }
}
