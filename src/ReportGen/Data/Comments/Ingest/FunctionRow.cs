using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ReportGen.Data.Comments;

/// <summary>A row that a database hands to a function: the comment and what is said of it.</summary>
internal sealed class FunctionRow(FunctionForm form)
{
    private const int Fields = 4;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Names = ["text", "kind", "user_id", "creator_id"];

    private readonly string[] _fields = new string[Fields];
    private readonly ArrayBufferWriter<byte> _plain = new();

    /// <summary>The comment.</summary>
    public string Text => _fields[0];

    /// <summary>Whether a tool of the comment area made it.</summary>
    public CommentKind Kind => _fields[1].Trim().Equals("tool", StringComparison.OrdinalIgnoreCase) ? CommentKind.Tool : CommentKind.Text;

    /// <summary>Whether the video's creator wrote it.</summary>
    public bool IsOwn => _fields[2].Trim() is { Length: > 0 } user && user == _fields[3].Trim();

    /// <summary>Takes a line; false where it is no row: bytes that are not UTF-8, too many fields, or no JSON object with a text.</summary>
    public bool Read(ReadOnlySpan<byte> line)
    {
        Array.Fill(_fields, "");
        try
        {
            return form == FunctionForm.TabSeparated ? ReadTabs(line) : ReadJson(line);
        }
        catch (Exception wrong) when (wrong is DecoderFallbackException or JsonException or InvalidOperationException) // the last: a text in JSON that is no UTF-8
        {
            return false;
        }
    }

    private bool ReadTabs(ReadOnlySpan<byte> line)
    {
        for (var at = 0; ; at++)
        {
            if (at == Fields)
                return false;
            var end = line.IndexOf((byte)'\t');
            _fields[at] = Unescape(end < 0 ? line : line[..end]);
            if (end < 0)
                return true;
            line = line[(end + 1)..];
        }
    }

    /// <summary>Backslashes as ClickHouse writes them; <c>\N</c> alone is no value.</summary>
    private string Unescape(ReadOnlySpan<byte> field)
    {
        if (field.IndexOf((byte)'\\') < 0)
            return Strict.GetString(field);
        if (field.SequenceEqual("\\N"u8))
            return "";
        _plain.Clear();
        for (var at = 0; at < field.Length; at++)
        {
            if (field[at] == '\\' && at + 1 < field.Length)
                at++;
            else if (field[at] != '\\')
            {
                _plain.Write(field.Slice(at, 1));
                continue;
            }

            _plain.Write([Meant(field[at])]);
        }

        return Strict.GetString(_plain.WrittenSpan);
    }

    private static byte Meant(byte escaped) => escaped switch
    {
        (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', (byte)'r' => (byte)'\r', (byte)'n' => (byte)'\n', (byte)'t' => (byte)'\t', (byte)'0' => 0, _ => escaped,
    };

    private bool ReadJson(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        var found = false;
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var field = Array.IndexOf(Names, json.GetString());
            json.Read();
            if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                return false;
            found |= field == 0;
            if (field >= 0)
                _fields[field] = Value(ref json);
        }

        return found && json.TokenType == JsonTokenType.EndObject && !json.Read();
    }

    private static string Value(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.Null => "", JsonTokenType.String => json.GetString() ?? "", _ => Strict.GetString(json.ValueSpan),
    };
}
