package dev.cellar.tracking.redact;

import static dev.cellar.tracking.redact.TokenFormat.around;
import static dev.cellar.tracking.redact.TokenFormat.token;
import static dev.cellar.tracking.redact.TokenFormat.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Secrets that are known by their form alone, as their issuers document it. */
final class TokenFormats {
    private static final List<TokenFormat> KEYS = List.of(
            within(
                    "private-key",
                    "-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----BEGIN)[\\s\\S]){20,20000}?"
                            + "-----END [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----",
                    "PRIVATE KEY"),
            token("age-key", "AGE-SECRET-KEY-1[0-9A-Z]{58}", "AGE-SECRET-KEY-"),
            around("jwt", "eyJ[A-Za-z0-9_-]{8,2000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{8,2000}", ".eyJ"));

    private static final List<TokenFormat> CLOUDS = List.of(
            token("aws-access-key", "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\\b", "AKIA", "ASIA", "ABIA", "ACCA"),
            token("google-api-key", "AIza[0-9A-Za-z_-]{35}", "AIza"),
            token("google-oauth-token", "ya29\\.[0-9A-Za-z_-]{20,500}", "ya29."),
            token("google-oauth-secret", "GOCSPX-[0-9A-Za-z_-]{28}", "GOCSPX-"),
            within("azure-key", "\\b(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{40,90}={0,2})", "Key="),
            around("azure-secret", "[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,36}", "Q~"),
            token("digitalocean-token", "do[opr]_v1_[a-f0-9]{64}\\b", "dop_v1_", "doo_v1_", "dor_v1_"),
            token("databricks-token", "dapi[0-9a-f]{32}(?:-[0-9])?\\b", "dapi"),
            token("vault-token", "hv[sbr]\\.[A-Za-z0-9_-]{24,300}", "hvs.", "hvb.", "hvr."),
            around("terraform-token", "[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}", ".atlasv1."),
            token("supabase-token", "sbp_[a-f0-9]{40}", "sbp_"),
            token("planetscale-token", "pscale_[a-z]{2,8}_[A-Za-z0-9=_.-]{32,64}", "pscale_"),
            token("fly-token", "fm[12][ar]?_[A-Za-z0-9+/]{40,2000}={0,3}", "fm1", "fm2"),
            token("pulumi-token", "pul-[0-9a-f]{40}", "pul-"),
            token("doppler-token", "dp\\.[a-z]{2,5}\\.[A-Za-z0-9.]{40,80}", "dp."));

    private static final List<TokenFormat> FORGES = List.of(
            token(
                    "github-token",
                    "gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255}",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_",
                    "github_pat_"),
            token(
                    "gitlab-token",
                    "gl(?:pat|dt|rt|ptt|cbt|soat|ft|imt|agent|oas)-[A-Za-z0-9_.-]{20,100}|GR1348941[A-Za-z0-9_-]{20}",
                    "glpat-",
                    "gldt-",
                    "glrt-",
                    "glptt-",
                    "glcbt-",
                    "glsoat-",
                    "glft-",
                    "glimt-",
                    "glagent-",
                    "gloas-",
                    "GR1348941"),
            token("atlassian-token", "ATATT3[A-Za-z0-9_=-]{100,400}|ATBB[A-Za-z0-9]{32}", "ATATT3", "ATBB"),
            token("npm-token", "npm_[A-Za-z0-9]{36}", "npm_"),
            token("pypi-token", "pypi-[A-Za-z0-9_-]{50,1000}", "pypi-"),
            token("rubygems-token", "rubygems_[0-9a-f]{48}", "rubygems_"),
            token("crates-token", "cio[A-Za-z0-9]{32}\\b", "cio"),
            token("docker-token", "dckr_[po]at_[A-Za-z0-9_-]{27,40}", "dckr_"),
            token("artifactory-token", "AKCp[A-Za-z0-9]{60,75}\\b", "AKCp"),
            token("sonar-token", "sq[uap]_[0-9a-f]{40}\\b", "squ_", "sqa_", "sqp_"));

    private static final List<TokenFormat> MODELS = List.of(
            token("api-key", "sk-(?=[A-Za-z_-]{0,60}[0-9])[A-Za-z0-9_-]{20,270}", "sk-"),
            token("huggingface-token", "hf_[A-Za-z0-9]{30,100}", "hf_"),
            token("replicate-token", "r8_[A-Za-z0-9]{37}", "r8_"),
            token("api-key", "gsk_[A-Za-z0-9]{48,60}", "gsk_"),
            token("api-key", "xai-[A-Za-z0-9]{70,100}", "xai-"),
            token("api-key", "pplx-[A-Za-z0-9]{40,64}", "pplx-"),
            token("api-key", "nvapi-[A-Za-z0-9_-]{60,80}", "nvapi-"));

    private static final List<TokenFormat> SERVICES = List.of(
            token("slack-token", "xox[abeoprs]-[A-Za-z0-9-]{10,200}|xapp-[0-9]-[A-Za-z0-9-]{20,200}", "xox", "xapp-"),
            within(
                    "slack-webhook",
                    "(?:https?://)?hooks\\.slack\\.com/(?:services|workflows)/[A-Za-z0-9/]{20,100}",
                    "hooks.slack.com"),
            within(
                    "discord-webhook",
                    "(?:https?://)?(?:[a-z]{1,12}\\.)?discord(?:app)?\\.com/api/webhooks/[0-9]{15,25}/[A-Za-z0-9_-]{50,100}",
                    "/api/webhooks/"),
            within(
                    "discord-token",
                    "(?=[MNO])" + TokenFormat.BEGIN
                            + "[MNO](?=[A-Za-z_-]{0,26}[0-9])[A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,45}",
                    "."),
            around("telegram-token", "[0-9]{8,10}:AA[A-Za-z0-9_-]{33}", ":AA"),
            token("sendgrid-key", "SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}", "SG."),
            token("twilio-key", "SK[0-9a-f]{32}\\b", "SK"),
            token("mailgun-key", "key-[0-9a-f]{32}\\b", "key-"),
            around("mailchimp-key", "[0-9a-f]{32}-us[0-9]{1,2}\\b", "-us"),
            token(
                    "stripe-key",
                    "[sr]k_(?:live|test)_[0-9a-zA-Z]{16,247}|whsec_[A-Za-z0-9+/=]{24,100}",
                    "sk_live_",
                    "sk_test_",
                    "rk_live_",
                    "rk_test_",
                    "whsec_"),
            token("square-token", "sq0[a-z]{3}-[A-Za-z0-9_-]{22,43}", "sq0"),
            token("shopify-token", "shp[a-z]{2}_[a-fA-F0-9]{32}\\b", "shp"),
            token("linear-token", "lin_[a-z]{3,6}_[A-Za-z0-9]{32,64}", "lin_"),
            token("notion-token", "ntn_[A-Za-z0-9]{40,60}", "ntn_"),
            token("airtable-token", "pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}", "pat"),
            token(
                    "grafana-token",
                    "glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_eyJ[A-Za-z0-9+/=]{40,400}",
                    "glsa_",
                    "glc_eyJ"),
            token("newrelic-key", "NR[A-Z]{2}-[A-Za-z0-9]{19,32}", "NRAK-", "NRII-", "NRJS-", "NRAL-"),
            token("postman-key", "PMAK-[0-9a-f]{24}-[0-9a-f]{34}", "PMAK-"),
            token("sentry-token", "sntry[us]_[A-Za-z0-9+/=_]{60,400}", "sntry"),
            token("dynatrace-token", "dt0[a-z][0-9]{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}", "dt0"));

    private static final List<TokenFormat> ALL = Stream.of(KEYS, CLOUDS, FORGES, MODELS, SERVICES, LoginFormats.ALL)
            .flatMap(List::stream)
            .toList();

    private TokenFormats() {}

    static List<Secret> find(String text) {
        List<Secret> found = new ArrayList<>();
        ALL.forEach(format -> format.find(text, found));
        return found;
    }
}
