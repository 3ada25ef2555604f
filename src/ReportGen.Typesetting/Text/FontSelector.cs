using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Text.Breaking;

namespace ReportGen.Typesetting.Text;

/// <summary>
/// Chooses the face of a character and what is joined to it (marks, joiners, emoji sequences): the family's, else the first fallback
/// that has it all; reports what none has.
/// </summary>
internal sealed class FontSelector(FontLibrary library)
{
    private const int ContextLength = 8;
    private const int EmojiSelector = 0xFE0F;
    private const int TextSelector = 0xFE0E;
    private const int Keycap = 0x20E3;
    private const int Joiner = 0x200D;
    private readonly ConcurrentDictionary<ShapingStyle, WordShaper> _shapers = new();
    private readonly ConcurrentDictionary<StyleKey, ImmutableArray<WordShaper>> _styles = new();
    private readonly ConcurrentDictionary<string, TypesetWarning> _warnings = new(StringComparer.Ordinal);

    /// <summary>Every missing character once per context, in ordinal order, so that the order of setting does not show.</summary>
    public ImmutableArray<TypesetWarning> Warnings => [.. _warnings.Values.OrderBy(w => w.Detail, StringComparer.Ordinal)];

    /// <summary>The shapers of a style: family first, then fallbacks.</summary>
    public ImmutableArray<WordShaper> Shapers(TextStyle style)
    {
        var key = new StyleKey(style.Family, style.Bold, style.Language, style.Features.Length == 0 ? "" : string.Join(',', style.Features));
        return _styles.TryGetValue(key, out var known) ? known : _styles.GetOrAdd(key, NewShapers(style, key.Features));
    }

    /// <summary>The first shaper whose font has the cluster; the first of all, with a warning, where none has its character.</summary>
    public WordShaper Select(ImmutableArray<WordShaper> shapers, List<ParagraphChar> chars, int index)
    {
        var codePoint = chars[index].CodePoint;
        if (chars[index].Class is CharClass.Space or CharClass.Glue)
            return shapers[0];
        if (index + 1 < chars.Count && chars[index + 1].Class == CharClass.Extender && SelectCluster(shapers, chars, index) is { } all)
            return all;
        foreach (var shaper in shapers)
        {
            if (shaper.Font.HasGlyph(codePoint))
                return shaper;
        }

        if (!IsIgnorable(codePoint))
            Report(chars, index);
        return shapers[0];
    }

    /// <summary>Reports a combining character that the face of its base lacks; selectors, joiners and tags need no glyph.</summary>
    public void CheckExtender(WordShaper shaper, List<ParagraphChar> chars, int index)
    {
        var c = chars[index].CodePoint;
        if (!IsIgnorable(c) && !shaper.Font.HasGlyph(c))
            Report(chars, index);
    }

    // A selector for emoji asks for a pictograph even where the family has the character as text (©️, 1️⃣).
    private static WordShaper? SelectCluster(ImmutableArray<WordShaper> shapers, List<ParagraphChar> chars, int index)
    {
        var end = index + 1;
        while (end < chars.Count && chars[end].Class == CharClass.Extender && chars[end].Piece == chars[index].Piece)
            end++;
        var emoji = IsEmoji(chars, index, end);
        if (emoji)
        {
            foreach (var shaper in shapers[1..])
            {
                if (Covers(shaper, chars, index, end) && shaper.Font.HasEmoji(chars[index].CodePoint))
                    return shaper;
            }
        }

        foreach (var shaper in shapers)
        {
            if (Covers(shaper, chars, index, end))
                return shaper;
        }

        return null;
    }

    private static bool IsEmoji(List<ParagraphChar> chars, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (chars[i].CodePoint is EmojiSelector or Keycap or Joiner || chars[i].Breaking is LineBreakClass.EM or LineBreakClass.RI)
                return chars[start + 1].CodePoint != TextSelector;
        }

        return false;
    }

    private static bool Covers(WordShaper shaper, List<ParagraphChar> chars, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsIgnorable(chars[i].CodePoint) && !shaper.Font.HasGlyph(chars[i].CodePoint))
                return false;
        }

        return true;
    }

    private static bool IsIgnorable(int c) => c is Joiner or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0020 and <= 0xE007F) or (>= 0xE0100 and <= 0xE01EF);

    private ImmutableArray<WordShaper> NewShapers(TextStyle style, string features)
    {
        var shapers = ImmutableArray.CreateBuilder<WordShaper>(library.Fallbacks.Length + 1);
        shapers.Add(Shaper(library.Resolve(style), style.Language, features));
        foreach (var fallback in library.Fallbacks)
            shapers.Add(Shaper(fallback, style.Language, features));
        return shapers.MoveToImmutable();
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

    private readonly record struct StyleKey(string Family, bool Bold, string Language, string Features);
}
