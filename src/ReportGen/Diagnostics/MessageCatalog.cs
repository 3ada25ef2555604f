using System.Collections.Immutable;
using System.Globalization;

namespace ReportGen.Diagnostics;

/// <summary>
/// Words for faults and stages in one language, from the embedded files <c>Diagnostics/Messages/*.LANG.yaml</c>
/// (a map from code to text; <c>code.hint</c> is what to do about it).
/// </summary>
public sealed class MessageCatalog
{
    private static readonly Lazy<MessageCatalog> Chinese = new(() => Load("zh-CN"));
    private static readonly Lazy<MessageCatalog> English = new(() => Load("en"));

    private readonly ImmutableDictionary<string, string> _texts;

    private MessageCatalog(string language, ImmutableDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>BCP 47 tag: zh-CN or en.</summary>
    public string Language { get; }

    /// <summary>All codes that have a text.</summary>
    public IEnumerable<string> Codes => _texts.Keys;

    /// <summary>The catalogue of a language; anything but Chinese is English.</summary>
    public static MessageCatalog For(string language) => (language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English).Value;

    private static MessageCatalog Load(string tag)
    {
        var assembly = typeof(MessageCatalog).Assembly;
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith("Diagnostics/Messages/", StringComparison.Ordinal) || !name.EndsWith($".{tag}.yaml", StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            texts.AddRange(FlatYaml.Read(reader));
        }

        return new MessageCatalog(tag, texts.ToImmutable());
    }

    /// <summary>The text of a code with placeholders filled; the bare code where the catalogue lacks it.</summary>
    public string Text(string code, IReadOnlyDictionary<string, string>? values = null)
    {
        var text = _texts.GetValueOrDefault(code, code);
        foreach (var (name, value) in values ?? ImmutableDictionary<string, string>.Empty)
            text = text.Replace("{" + name + "}", SafeText.Of(value), StringComparison.Ordinal);
        return text;
    }

    /// <summary>A fault on one line: place, text, count, hint.</summary>
    public string Describe(Fault fault)
    {
        var values = fault.Values.ContainsKey("count") ? fault.Values : fault.Values.SetItem("count", fault.Count.ToString(CultureInfo.InvariantCulture));
        var hint = _texts.ContainsKey(fault.Code + ".hint") ? " " + Text(fault.Code + ".hint", values) : "";
        var more = fault.Count > 1 ? Text("count-of-kind", values) : "";
        return Place(fault.Place) + Text(fault.Code, values) + more + hint;
    }

    private static string Place(SourcePlace? place) => place switch
    {
        null => "",
        { Line: 0 } => place.File + ": ",
        { Column: 0 } => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}: "),
        _ => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}:{place.Column}: "),
    };
}
