package dev.cellar.benchmarks.secrets;

import java.util.List;

/** Where secrets stand; {@code {}} is the secret, {@code NAME} the name that tells what it is. */
final class Places {
    /** Of a token that is known by its own form; nothing beside it tells. */
    static final List<String> TOKEN_IN_CODE = List.of(
            "var client = connect(\"{}\");",
            "// works with {} only",
            "List<String> all = List.of(\"a\", \"{}\");",
            "String json = \"{\\\"t\\\": \\\"{}\\\"}\";",
            "%connect --with {}");

    static final List<String> TOKEN_IN_TEXT = List.of(
            "connected with {}, 3 rows\n",
            "{}\n",
            "{\"header\":\"{}\",\"n\":1}",
            "---\nvalue: {}\n",
            "<tr><td>value</td><td>{}</td></tr>",
            "java.io.IOException: 401 for {}\n\tat Client.send(Client.java:14)",
            "Call[url=https://example.org/a, with={}]",
            "{a=1, with={}}",
            "diff --git a/x b/x\n@@ -1 +1 @@\n-old\n+{}\n",
            "curl https://example.org/v1/x?t={}",
            "[{}, b, c]",
            "\033[32m{}\033[0m");

    static final List<String> TOKEN_IN_RECORD = List.of(
            "{\"name\":\"x\",\"value\":\"{}\"}",
            "{\"jvmFlags\":[\"-Xmx1g\",\"-Dx={}\"]}",
            "{\"data\":{\"text/html\":\"<b>{}</b>\"}}",
            "{\"data\":{\"application/json\":{\"x\":[\"{}\"]}}}",
            "{\"traceback\":[\"at x: {}\"]}");

    /** Of a secret that only its name tells. */
    static final List<String> NAMED_IN_CODE = List.of(
            "String NAME = \"{}\";",
            "static final String NAME = \"{}\";",
            "var settings = Map.of(\"user\", \"ada\", \"NAME\", \"{}\");",
            "props.setProperty(\"db.NAME\", \"{}\");",
            "props.put(\"NAME\", \"{}\");",
            "var c = new Client().user(\"ada\").NAME(\"{}\").open();",
            "System.setProperty(\"app.NAME\", \"{}\");",
            "String json = \"{\\\"NAME\\\": \\\"{}\\\"}\";",
            "String text = \"\"\"\n    NAME: {}\n    user: ada\n    \"\"\";",
            "this.NAME = \"{}\";",
            "String NAME_ =\n        \"{}\";\n        return NAME = NAME_;",
            "if (NAME.equals(\"{}\")) { go(); }",
            "char[] NAME = \"{}\".toCharArray();",
            "%connect --user ada --NAME={}",
            "%connect --user ada --NAME {}");

    static final List<String> NAMED_IN_TEXT = List.of(
            "{\"user\": \"ada\", \"NAME\": \"{}\"}",
            "{'user': 'ada', 'NAME': '{}'}",
            "user: ada\nNAME: {}\n",
            "user: ada\nNAME: \"{}\"\n",
            "db.user=ada\ndb.NAME={}\n",
            "db.NAME = {}\n",
            "export NAME={}\n",
            "export NAME='{}'\n",
            "Settings[user=ada, NAME={}]",
            "{user=ada, NAME={}}",
            "Settings(user=ada, NAME='{}')",
            "<tr><td>NAME</td><td>{}</td></tr>",
            "<tr>\n  <th>NAME</th>\n  <td style=\"a\">{}</td>\n</tr>",
            "<property name=\"NAME\" value=\"{}\"/>",
            "<NAME>{}</NAME>",
            "java.lang.IllegalStateException: refused, NAME={}\n\tat A.b(A.java:3)",
            "+NAME={}\n-NAME=\n",
            "https://example.org/x?user=ada&NAME={}&page=1",
            "{\\\"NAME\\\": \\\"{}\\\"}",
            "{&quot;NAME&quot;: &quot;{}&quot;}",
            "curl -d 'user=ada&NAME={}' https://example.org",
            "NAME             {}",
            "| NAME | {} |");

    static final List<String> NAMED_IN_RECORD = List.of(
            "{\"name\":\"NAME\",\"value\":\"{}\"}",
            "{\"name\":\"NAME\",\"type\":\"String\",\"preview\":\"\\\"{}\\\"\"}",
            "{\"variables\":{\"NAME\":\"{}\"}}",
            "{\"jvmFlags\":[\"-Xmx1g\",\"-Dapp.NAME={}\"]}",
            "{\"data\":{\"text/plain\":\"{user=ada, NAME={}}\"}}",
            "{\"data\":{\"application/json\":{\"user\":\"ada\",\"NAME\":\"{}\"}}}");

    /** Of the password of a login. */
    static final List<String> LOGIN_IN_TEXT = List.of(
            "jdbc:postgresql://ada:{}@db.example.org/sales",
            "jdbc:postgresql://db.example.org/sales?user=ada&password={}",
            "jdbc:sqlserver://db.example.org;user=ada;password={};encrypt=true",
            "jdbc:oracle:thin:ada/{}@//db.example.org:1521/sales",
            "jdbc:mysql://db.example.org/sales?password={}",
            "https://ada:{}@git.example.org/r.git",
            "remote\thttps://ada:{}@git.example.org/r.git (fetch)",
            "mongodb+srv://ada:{}@cluster.example.org/x?retryWrites=true",
            "redis://:{}@cache.example.org:6379/0",
            "amqp://ada:{}@mq.example.org",
            "curl -u ada:{} https://example.org",
            "curl --user ada:{} https://example.org",
            "mysql --user=ada --password={} sales",
            "machine example.org login ada password {}",
            "PGPASSWORD={} psql -h db",
            "Server=db;Database=x;User Id=ada;Password={};");

    static final List<String> LOGIN_IN_CODE = List.of(
            "var url = \"https://ada:{}@git.example.org/r.git\";",
            "DriverManager.getConnection(\"jdbc:postgresql://db/x\", \"ada\", \"{}\");",
            "var c = DriverManager.getConnection(\"jdbc:mysql://db/x?user=ada&password={}\");",
            "ds.setPassword(\"{}\");",
            "new PasswordAuthentication(\"ada\", \"{}\".toCharArray());",
            "%maven --repo https://ada:{}@repo.example.org/maven2 a:b:1");

    /** Of what an HTTP header carries. */
    static final List<String> HEADER_IN_TEXT = List.of(
            "Authorization: Bearer {}\r\nAccept: */*",
            "authorization: token {}",
            "curl -H 'Authorization: Bearer {}' https://example.org",
            "curl -H \"X-Api-Key: {}\" https://example.org",
            "X-Auth-Token: {}\n",
            "Cookie: session_id={}; theme=dark",
            "Set-Cookie: JSESSIONID={}; HttpOnly",
            "{Authorization=[Bearer {}], Accept=[*/*]}",
            "Proxy-Authorization: Basic {}",
            "{\"Authorization\": \"Bearer {}\"}");

    static final List<String> HEADER_IN_CODE = List.of(
            "request.header(\"Authorization\", \"Bearer {}\");",
            "request.header(\"X-API-Key\", \"{}\");",
            "request.setHeader(\"Authorization\", \"Basic {}\");",
            "headers.add(\"Cookie\", \"sid={}\");");

    private Places() {}
}
