using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Text;

/// <summary>Chooses the face of a character: the family's, else the first fallback that has it; reports what none has.</summary>
internal sealed class FontSelector(FontLibrary library)
{
    private const int ContextLength = 8;
    private readonly ConcurrentDictionary<ShapingStyle, WordShaper> _shapers = new();
    private readonly ConcurrentDictionary<string, TypesetWarning> _warnings = new(StringComparer.Ordinal);

    /// <summary>Every missing character once per context, in ordinal order, so that the order of setting does not show.</summary>
    public ImmutableArray<TypesetWarning> Warnings => [.. _warnings.Values.OrderBy(w => w.Detail, StringComparer.Ordinal)];

    /// <summary>The shapers of a style: family first, then fallbacks.</summary>
    public ImmutableArray<WordShaper> Shapers(TextStyle style)
    {
        var features = string.Join(',', style.Features);
        var shapers = ImmutableArray.CreateBuilder<WordShaper>(library.Fallbacks.Length + 1);
        shapers.Add(Shaper(library.Resolve(style), style.Language, features));
        foreach (var fallback in library.Fallbacks)
            shapers.Add(Shaper(fallback, style.Language, features));
        return shapers.MoveToImmutable();
    }

    /// <summary>The first shaper whose font has the character; the first of all, with a warning, where none has.</summary>
    public WordShaper Select(ImmutableArray<WordShaper> shapers, List<ParagraphChar> chars, int index)
    {
        var codePoint = chars[index].CodePoint;
        if (chars[index].Class is CharClass.Space or CharClass.Glue)
            return shapers[0];
        foreach (var shaper in shapers)
        {
            if (shaper.Font.HasGlyph(codePoint))
                return shaper;
        }

        Report(chars, index);
        return shapers[0];
    }

    /// <summary>Reports a combining character that the face of its base lacks; selectors and joiners need no glyph.</summary>
    public void CheckExtender(WordShaper shaper, List<ParagraphChar> chars, int index)
    {
        var c = chars[index].CodePoint;
        if (c is not (0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)) && !shaper.Font.HasGlyph(c))
            Report(chars, index);
    }

    private WordShaper Shaper(FontFace font, string language, string features) =>
        _shapers.GetOrAdd(new ShapingStyle(font, language, features), s => new WordShaper(s));

    private void Report(List<ParagraphChar> chars, int index)
    {
        var context = new StringBuilder();
        for (var i = Math.Max(0, index - ContextLength); i < Math.Min(chars.Count, index + ContextLength + 1); i++)
        {
            if (chars[i].CodePoint != 0)
                context.Append(new Rune(chars[i].CodePoint));
        }

        var detail = string.Create(CultureInfo.InvariantCulture, $"U+{chars[index].CodePoint:X4} in “{context}”");
        _warnings.TryAdd(detail, new TypesetWarning("missing-glyph", "", detail));
    }
}
