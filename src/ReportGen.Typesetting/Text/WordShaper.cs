using System.Collections.Concurrent;
using System.Collections.Immutable;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace ReportGen.Typesetting.Text;

/// <summary>What shaping depends on besides the characters.</summary>
internal sealed record ShapingStyle(FontFace Font, string Language, string Features);

/// <summary>Shapes words of one face, language and feature list, and remembers them. Safe for use from many threads.</summary>
internal sealed class WordShaper
{
    private readonly ShapingStyle _style;
    private readonly bool _eastAsian;
    private readonly ImmutableArray<Feature> _features;
    private readonly ConcurrentDictionary<string, ShapedWord> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ShapedWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordShaper(ShapingStyle style)
    {
        _style = style;
        _eastAsian = CharClassifier.IsEastAsian(style.Language);
        _features = [.. style.Features.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Feature.Parse)];
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        HalfWidth = new HalfWidthMarks(this, () => new WordShaper(style with { Features = style.Features.Length > 0 ? style.Features + ",halt" : "halt" }));
    }

    public FontFace Font => _style.Font;

    /// <summary>What full-width marks may lose.</summary>
    public HalfWidthMarks HalfWidth { get; }

    public ShapedWord Shape(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var known))
            return known;
        var text = word.ToString();
        return _words.GetOrAdd(text, ShapeNew(text));
    }

    private ShapedWord ShapeNew(string text)
    {
        using var language = new Language(_style.Language);
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = Direction.LeftToRight;
        buffer.Language = language;
        // Selectors and joiners that took part in no ligature leave no glyph: their text goes with the cluster.
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        _style.Font.Font.Shape(buffer, FeaturesFor(text));
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = ImmutableArray.CreateBuilder<ShapedGlyph>(infos.Length);
        for (var i = 0; i < infos.Length; i++)
        {
            var p = positions[i];
            glyphs.Add(new ShapedGlyph(infos[i].Codepoint, p.XAdvance, p.XOffset, p.YOffset, (int)infos[i].Cluster));
        }

        GC.KeepAlive(_style);
        return new ShapedWord(_style.Font, glyphs.MoveToImmutable());
    }

    // Quotes of alphabetic text, and an apostrophe inside a Latin word of Chinese text, take their proportional form.
    private Feature[] FeaturesFor(string text)
    {
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
