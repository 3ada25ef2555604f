using System.Text;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Fonts;

/// <summary>Consecutive glyphs of a run that stand together for a piece of its text.</summary>
/// <param name="First">Index of the first glyph.</param>
/// <param name="Texts">For each glyph the text it copies as; never empty.</param>
/// <param name="Replacement">The text of all of them where the glyphs' own texts do not add up to it; otherwise null.</param>
internal sealed record GlyphCluster(int First, string[] Texts, string? Replacement);

/// <summary>Shares out the source text of a run among its glyphs.</summary>
internal static class GlyphClusters
{
    /// <summary>Stands for nothing: what a glyph beyond the characters of its cluster copies as.</summary>
    public const string Nothing = "\u200B";

    /// <summary>Whether a glyph stands alone for one UTF-16 unit that copies as it is.</summary>
    public static bool IsPlain(GlyphRun run, int index)
    {
        var glyphs = run.Glyphs;
        var cluster = glyphs[index].Cluster;
        var end = index + 1 < glyphs.Length ? glyphs[index + 1].Cluster : run.Text.Length;
        if (end != cluster + 1) return false;
        var text = run.Text[cluster];
        return !char.IsSurrogate(text) && !char.IsControl(text);
    }

    /// <summary>The cluster that begins with a glyph.</summary>
    public static GlyphCluster At(GlyphRun run, int first)
    {
        var cluster = run.Glyphs[first].Cluster;
        var end = first + 1;
        while (end < run.Glyphs.Length && run.Glyphs[end].Cluster == cluster) end++;
        var textEnd = end < run.Glyphs.Length ? run.Glyphs[end].Cluster : run.Text.Length;
        var text = cluster < textEnd ? Clean(run.Text.AsSpan(cluster, textEnd - cluster)) : "";
        return Share(first, end - first, text);
    }

    /// <summary>One character a glyph, what is left over to the last one; a ligature has all its characters.</summary>
    private static GlyphCluster Share(int first, int count, string text)
    {
        if (count == 1) return text.Length > 0 ? new GlyphCluster(first, [text], null) : new GlyphCluster(first, [Nothing], "");
        var runes = text.EnumerateRunes().ToArray();
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = i >= runes.Length ? Nothing
                : i < count - 1 ? runes[i].ToString()
                : string.Concat(runes[i..].Select(rune => rune.ToString()));
        }
        return new GlyphCluster(first, texts, count > runes.Length ? text : null);
    }

    /// <summary>Control characters copy as spaces; half a surrogate pair becomes U+FFFD.</summary>
    private static string Clean(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) result.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return result.ToString();
    }
}
