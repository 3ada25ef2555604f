using System.Text.Json;

namespace ReportGen.Indicators.History;

/// <summary>A JSON value with the place where it begins; lines and columns (characters) count from 1.</summary>
/// <param name="Kind">String, Number, True, False, Null, StartObject or StartArray.</param>
/// <param name="Line">Its line.</param>
/// <param name="Column">Its column.</param>
internal sealed record LinedJson(JsonTokenType Kind, int Line, int Column)
{
    /// <summary>A string's text.</summary>
    public string Text { get; init; } = "";

    /// <summary>A number's value; infinite where it is beyond the range of a double.</summary>
    public double Number { get; init; }

    /// <summary>An array's items.</summary>
    public IReadOnlyList<LinedJson> Items { get; init; } = [];

    /// <summary>An object's members in the order of the text.</summary>
    public OrderedDictionary<string, LinedJson> Members { get; init; } = [];

    /// <summary>Reads a document in UTF-8, with or without byte order mark: standard JSON, no comments, at most 64 levels, no name twice in an object.</summary>
    /// <exception cref="JsonException">It is none; line and byte (from 0) say where.</exception>
    public static LinedJson Parse(ReadOnlySpan<byte> text)
    {
        var body = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        var reader = new LinedReader(body);
        return reader.Document();
    }
}

/// <summary>Builds <see cref="LinedJson"/> from tokens and keeps count of the lines.</summary>
internal ref struct LinedReader(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private Utf8JsonReader _json = new(text);
    private int _lineStart;
    private int _line = 1;
    private int _seen;

    /// <summary>The whole document.</summary>
    public LinedJson Document()
    {
        _json.Read();
        var root = Value();
        _json.Read(); // reports whatever follows the document
        return root;
    }

    private LinedJson Value()
    {
        var value = Here();
        return value.Kind switch
        {
            JsonTokenType.String => value with { Text = Text() },
            JsonTokenType.Number => value with { Number = _json.GetDouble() },
            JsonTokenType.StartArray => value with { Items = Items() },
            JsonTokenType.StartObject => value with { Members = Members() },
            _ => value,
        };
    }

    private List<LinedJson> Items()
    {
        var items = new List<LinedJson>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            items.Add(Value());
        return items;
    }

    private OrderedDictionary<string, LinedJson> Members()
    {
        var members = new OrderedDictionary<string, LinedJson>(StringComparer.Ordinal);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            var place = Here();
            var name = Text();
            _json.Read();
            if (!members.TryAdd(name, Value()))
                throw Damage(place);
        }

        return members;
    }

    private string Text()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Damage(Here()); // bytes that are no UTF-8, or half of a surrogate pair
        }
    }

    private LinedJson Here()
    {
        var start = (int)_json.TokenStartIndex;
        for (; _seen < start; _seen++)
        {
            if (_text[_seen] != (byte)'\n')
                continue;
            _line++;
            _lineStart = _seen + 1;
        }

        return new LinedJson(_json.TokenType, _line, System.Text.Encoding.UTF8.GetCharCount(_text[_lineStart..start]) + 1);
    }

    private static JsonException Damage(LinedJson place) => new(null, null, place.Line - 1, place.Column - 1);
}
