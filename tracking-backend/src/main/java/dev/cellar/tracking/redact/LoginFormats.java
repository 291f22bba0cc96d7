package dev.cellar.tracking.redact;

import static dev.cellar.tracking.redact.TokenFormat.within;

import java.util.List;

/** Passwords and keys in what carries them: headers, URLs, command lines, calls that take a user and a password. */
final class LoginFormats {
    private static final String STRING = "\"([^\"\\\\\\n]{1,400}+(?:\\\\[^\\n][^\"\\\\\\n]{0,400}+){0,100})\"";
    private static final String ARGUMENT = "\\s{0,3}(?:\"[^\"\\n]{0,400}\"|[\\w.()]{1,200})\\s{0,3},";

    static final List<TokenFormat> ALL = List.of(
            within(
                    "authorization",
                    "(?i)\\bauthorization\\W{1,12}(?:basic|bearer|token|digest|apikey|ssws)\\s{1,4}([A-Za-z0-9._~+/=-]{8,2000})",
                    "uthorization",
                    "UTHORIZATION"),
            within("bearer-token", "\\b[Bb]earer\\s{1,4}([A-Za-z0-9._~+/-]{24,2000}={0,2})", "earer"),
            within("cookie", "(?i)\\bcookie\\W{1,8}[\\w.-]{1,60}=([A-Za-z0-9._~+/=%-]{16,4000})", "ookie", "OOKIE"),
            within(
                    "url-password",
                    "\\b[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s/:@\"'<>]{0,200}:([^\\s/@\"'<>]{1,200})@",
                    "://"),
            within("password", "\\bjdbc:oracle:[a-z]{2,5}:[^\\s/@\"']{1,100}/([^\\s/@\"']{1,200})@", "jdbc:oracle:"),
            within(
                    "password",
                    "\\bcurl\\s[^\\n]{0,400}?(?:-u|--user)[ =]{0,2}[\"']?[^\\s:\"']{1,100}:([^\\s\"']{1,200})",
                    "curl "),
            within("password", "\\blogin\\s{1,9}\\S{1,100}\\s{1,9}password\\s{1,9}(\\S{1,200})", "login"),
            within("password", "\\bgetConnection\\(" + ARGUMENT + ARGUMENT + "\\s{0,3}" + STRING, "getConnection("),
            within(
                    "password",
                    "\\b\\w{0,40}(?:Password|Credentials?|BasicAuth)\\w{0,40}\\(" + ARGUMENT + "\\s{0,3}" + STRING,
                    "Password",
                    "Credential",
                    "BasicAuth"));

    private LoginFormats() {}
}
