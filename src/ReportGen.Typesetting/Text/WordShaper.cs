using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace ReportGen.Typesetting.Text;

/// <summary>What shaping depends on besides the characters.</summary>
internal sealed record ShapingStyle(FontFace Font, string Language, string Features);

/// <summary>Shapes words of one face, language and feature list, and remembers them. Safe for use from many threads.</summary>
#pragma warning disable CA1001 // The language is HarfBuzz's own and lives as long as the process; the buffer frees itself.
internal sealed class WordShaper
#pragma warning restore CA1001
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("“”‘’");

    private readonly ShapingStyle _style;
    private readonly bool _eastAsian;
    private readonly Feature[] _features;
    private readonly Language _language;
    private readonly ConcurrentDictionary<string, ShapedWord> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ShapedWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly RecentWords _numbers = new();

    // Single characters of the basic plane, of which Chinese is made, in pages of 256 by their high byte.
    private readonly ShapedWord?[]?[] _letters = new ShapedWord?[]?[256];
    private Buffer? _spare;

    public WordShaper(ShapingStyle style)
    {
        _style = style;
        _eastAsian = CharClassifier.IsEastAsian(style.Language);
        _features = [.. style.Features.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Feature.Parse)];
        _language = new Language(style.Language);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        HalfWidth = new HalfWidthMarks(this, () => new WordShaper(style with { Features = style.Features.Length > 0 ? style.Features + ",halt" : "halt" }));
    }

    public FontFace Font => _style.Font;

    /// <summary>What full-width marks may lose.</summary>
    public HalfWidthMarks HalfWidth { get; }

    public ShapedWord Shape(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
            return ShapeLetter(word[0]);
        if (word.ContainsAnyInRange('0', '9'))
            return ShapeNumber(word);
        if (_lookup.TryGetValue(word, out var known))
            return known;
        var text = word.ToString();
        return _words.GetOrAdd(text, ShapeNew(text));
    }

    private ShapedWord ShapeLetter(char letter)
    {
        var page = _letters[letter >> 8] ??= new ShapedWord?[256];
        return page[letter & 0xFF] ??= ShapeNew(letter.ToString());
    }

    private ShapedWord ShapeNumber(ReadOnlySpan<char> word)
    {
        if (_numbers.Find(word) is { } known)
            return known;
        var text = word.ToString();
        var shaped = ShapeNew(text);
        _numbers.Keep(text, shaped);
        return shaped;
    }

    private ShapedWord ShapeNew(string text)
    {
        var buffer = Interlocked.Exchange(ref _spare, null) ?? new Buffer();
        buffer.ClearContents();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = Direction.LeftToRight;
        buffer.Language = _language;
        // Selectors and joiners that took part in no ligature leave no glyph: their text goes with the cluster.
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        _style.Font.Font.Shape(buffer, FeaturesFor(text));
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new ShapedGlyph[infos.Length];
        for (var i = 0; i < infos.Length; i++)
        {
            var p = positions[i];
            glyphs[i] = new ShapedGlyph(infos[i].Codepoint, p.XAdvance, p.XOffset, p.YOffset, (int)infos[i].Cluster);
        }

        GC.KeepAlive(_style);
        _spare = buffer;
        return new ShapedWord(_style.Font, ImmutableCollectionsMarshal.AsImmutableArray(glyphs));
    }

    // Quotes of alphabetic text, and an apostrophe inside a Latin word of Chinese text, take their proportional form.
    private Feature[] FeaturesFor(string text)
    {
        if (!text.AsSpan().ContainsAny(Quotes))
            return _features;
        var features = _features.ToList();
        var pwid = Tag.Parse("pwid");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '“' or '”' or '‘' or '’' && (!_eastAsian || i > 0))
                features.Add(new Feature(pwid, 1, (uint)i, (uint)(i + 1)));
        }

        return [.. features];
    }
}
