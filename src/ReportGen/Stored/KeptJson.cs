using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportGen.Stored;

/// <summary>Writes and reads what is kept. Numbers come back to the last bit.</summary>
[JsonSourceGenerationOptions(
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, IgnoreReadOnlyProperties = true, Converters = [typeof(OrdinalTexts), typeof(OrdinalFlags)])]
[JsonSerializable(typeof(StoredQuarter))]
internal sealed partial class KeptJson : JsonSerializerContext;

/// <summary>Texts by name, in ordinal order whatever the culture.</summary>
internal sealed class OrdinalTexts : OrdinalMap<string>
{
    /// <inheritdoc/>
    protected override string Value(ref Utf8JsonReader reader) => reader.GetString() ?? throw new JsonException();

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, string name, string value) => writer.WriteString(name, value);
}

/// <summary>Findings by name, in ordinal order whatever the culture.</summary>
internal sealed class OrdinalFlags : OrdinalMap<bool>
{
    /// <inheritdoc/>
    protected override bool Value(ref Utf8JsonReader reader) => reader.GetBoolean();

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter writer, string name, bool value) => writer.WriteBoolean(name, value);
}

/// <summary>A sorted map: the serializer's own would sort by the culture of the machine.</summary>
internal abstract class OrdinalMap<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
{
    /// <inheritdoc/>
    public override ImmutableSortedDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            map[name] = Value(ref reader);
        }

        return map.ToImmutable();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, item) in value)
            Write(writer, name, item);
        writer.WriteEndObject();
    }

    /// <summary>Reads a value.</summary>
    protected abstract T Value(ref Utf8JsonReader reader);

    /// <summary>Writes a name and a value.</summary>
    protected abstract void Write(Utf8JsonWriter writer, string name, T value);
}
