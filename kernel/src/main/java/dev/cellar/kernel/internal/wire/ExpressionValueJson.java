package dev.cellar.kernel.internal.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import org.dflib.jjava.jupyter.kernel.ExpressionValue;

/** A user expression's value as the protocol wants it: status, data and metadata side by side. */
final class ExpressionValueJson implements JsonSerializer<ExpressionValue> {
    @Override
    public JsonElement serialize(ExpressionValue value, Type type, JsonSerializationContext context) {
        JsonObject json = value instanceof ExpressionValue.Success success
                ? context.serialize(success.getData()).getAsJsonObject()
                : error((ExpressionValue.Error) value, context);
        json.addProperty("status", value.isSuccess() ? "ok" : "error");
        return json;
    }

    private static JsonObject error(ExpressionValue.Error error, JsonSerializationContext context) {
        JsonObject json = new JsonObject();
        json.addProperty("ename", error.getErrName());
        json.addProperty("evalue", error.getErrMsg());
        json.add("traceback", context.serialize(error.getStacktrace()));
        return json;
    }
}
