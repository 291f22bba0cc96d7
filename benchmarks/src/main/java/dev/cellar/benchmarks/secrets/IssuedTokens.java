package dev.cellar.benchmarks.secrets;

import java.util.ArrayList;
import java.util.List;

/** Tokens with the prefixes, lengths and alphabets that their issuers document, their bodies random. */
final class IssuedTokens {
    private final Words words;

    IssuedTokens(Words words) {
        this.words = words;
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        all.addAll(clouds());
        all.addAll(forges());
        all.addAll(messengers());
        all.addAll(payments());
        all.addAll(models());
        all.addAll(operations());
        all.addAll(registries());
        return all;
    }

    private List<String> clouds() {
        return List.of(
                "AKIA" + words.upper(16),
                "ASIA" + words.upper(16),
                "AIza" + words.url(35),
                "ya29." + words.url(120),
                "GOCSPX-" + words.url(28),
                "dop_v1_" + words.hex(64),
                "doo_v1_" + words.hex(64),
                "dapi" + words.hex(32),
                "dapi" + words.hex(32) + "-2",
                words.alphanumeric(3) + "8Q~" + words.url(34),
                "hvs." + words.url(90),
                "sbp_" + words.hex(40),
                "pscale_tkn_" + words.url(43),
                "fm2_" + words.base64(120),
                words.alphanumeric(14) + ".atlasv1." + words.url(67));
    }

    private List<String> forges() {
        return List.of(
                "ghp_" + words.alphanumeric(36),
                "gho_" + words.alphanumeric(36),
                "ghu_" + words.alphanumeric(36),
                "ghs_" + words.alphanumeric(36),
                "ghr_" + words.alphanumeric(76),
                "github_pat_" + words.alphanumeric(22) + "_" + words.alphanumeric(59),
                "glpat-" + words.url(20),
                "glrt-" + words.url(20),
                "gldt-" + words.url(20),
                "glsoat-" + words.url(20),
                "GR1348941" + words.url(20),
                "ATATT3xFfGF0" + words.url(172) + "=" + words.upper(8),
                "ATBB" + words.alphanumeric(32),
                "lin_api_" + words.alphanumeric(40),
                "ntn_" + words.digits(11) + words.alphanumeric(35),
                "pat" + words.alphanumeric(14) + "." + words.hex(64));
    }

    private List<String> messengers() {
        return List.of(
                "xoxb-" + words.digits(12) + "-" + words.digits(13) + "-" + words.alphanumeric(24),
                "xoxp-" + words.digits(12) + "-" + words.digits(12) + "-" + words.digits(13) + "-" + words.hex(32),
                "xapp-1-A" + words.upper(10) + "-" + words.digits(13) + "-" + words.hex(64),
                "https://hooks.slack.com/services/T" + words.upper(10) + "/B" + words.upper(10) + "/"
                        + words.alphanumeric(24),
                words.digits(10) + ":AA" + words.url(33),
                "M" + words.alphanumeric(25) + "." + words.url(6) + "." + words.url(38),
                "https://discord.com/api/webhooks/" + words.digits(19) + "/" + words.url(68),
                "SG." + words.url(22) + "." + words.url(43),
                "SK" + words.hex(32),
                "key-" + words.hex(32),
                words.hex(32) + "-us12");
    }

    private List<String> payments() {
        return List.of(
                "sk_live_" + words.alphanumeric(24),
                "sk_live_51" + words.alphanumeric(97),
                "rk_live_" + words.alphanumeric(99),
                "sk_test_" + words.alphanumeric(24),
                "whsec_" + words.alphanumeric(32),
                "sq0atp-" + words.url(22),
                "sq0csp-" + words.url(43),
                "shpat_" + words.hex(32),
                "shpss_" + words.hex(32));
    }

    private List<String> models() {
        return List.of(
                "sk-" + words.alphanumeric(20) + "T3BlbkFJ" + words.alphanumeric(20),
                "sk-proj-" + words.url(48),
                "sk-ant-api03-" + words.url(93) + "AA",
                "hf_" + words.alphanumeric(34),
                "r8_" + words.alphanumeric(37),
                "gsk_" + words.alphanumeric(52),
                "xai-" + words.alphanumeric(80),
                "pplx-" + words.alphanumeric(48),
                "nvapi-" + words.url(64));
    }

    private List<String> operations() {
        return List.of(
                "glsa_" + words.alphanumeric(32) + "_" + words.hex(8),
                "NRAK-" + words.upper(27),
                "PMAK-" + words.hex(24) + "-" + words.hex(34),
                "pul-" + words.hex(40),
                "sntryu_" + words.hex(64),
                "squ_" + words.hex(40),
                "dp.pt." + words.alphanumeric(43),
                "dt0c01." + words.upper(24) + "." + words.upper(64),
                "AGE-SECRET-KEY-1" + words.upper(58),
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI" + words.url(60) + "." + words.url(43),
                key("RSA PRIVATE KEY"),
                key("PRIVATE KEY"),
                key("OPENSSH PRIVATE KEY"),
                key("PGP PRIVATE KEY BLOCK"));
    }

    private List<String> registries() {
        return List.of(
                "npm_" + words.alphanumeric(36),
                "pypi-AgEIcHlwaS5vcmc" + words.url(150),
                "rubygems_" + words.hex(48),
                "dckr_pat_" + words.url(27),
                "cio" + words.alphanumeric(32),
                "AKCp" + words.alphanumeric(69));
    }

    private String key(String kind) {
        String body = String.join("\\n", words.base64(64), words.base64(64), words.base64(40) + "==");
        return "-----BEGIN " + kind + "-----\\n" + body + "\\n-----END " + kind + "-----";
    }
}
