using System.Buffers;
using System.Text;

namespace ReportGen.Data.Comments;

/// <summary>A comment made comparable.</summary>
/// <param name="Text">Folded, with names, addresses, topics and stickers gone; blanks and punctuation stand.</param>
/// <param name="Reduced">What of it is Han, kana, hangul, Latin letters, digits and <c>+</c> (q of the rules).</param>
/// <param name="Units">How much it says: see <see cref="UnitCounter"/>.</param>
/// <param name="HasWord">Whether it has a character of Han, kana, hangul or Latin.</param>
internal sealed record NormalComment(string Text, string Reduced, int Units, bool HasWord)
{
    /// <summary>The same as the judge sees it.</summary>
    public CommentForm ToForm() => new(Text, Reduced, Units, HasWord);
}

/// <summary>Brings comments into the form that the rules speak of.</summary>
internal static class Normaliser
{
    private static readonly HashSet<string> Faces = new(StringComparer.Ordinal) { "qaq", "qwq", "qvq", "orz", "otz", "tat" };
    private static readonly SearchValues<string> FaceTexts = SearchValues.Create([.. Faces], StringComparison.Ordinal);

    /// <summary>Normalises a comment.</summary>
    public static NormalComment Normalise(ReadOnlySpan<char> comment)
    {
        var text = Fold(comment);
        if (text.Contains('@', StringComparison.Ordinal))
            text = CommentMarks.Mention.Blank(CommentMarks.Mail.Blank(CommentMarks.Reply.Blank(text)));
        if (text.Contains('.', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal))
            text = CommentMarks.Address.Blank(text);
        if (text.Contains('#', StringComparison.Ordinal))
            text = CommentMarks.Topic.Blank(text);
        if (text.Contains('[', StringComparison.Ordinal))
            text = CommentMarks.Sticker.Blank(text);
        if (text.AsSpan().IndexOfAny("(^_<") >= 0)
            text = CommentMarks.Face.Blank(text);
        text = WithoutFaces(text);
        return Count(text);
    }

    /// <summary>Whether a face written in letters may stand in a folded text.</summary>
    public static bool HasFace(ReadOnlySpan<char> text) => text.ContainsAny(FaceTexts);

    private static NormalComment Count(string text)
    {
        const int MostOnStack = 512;
        var counter = new UnitCounter(text.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[text.Length]);
        foreach (var rune in text.EnumerateRunes())
            counter.Add(rune);
        return counter.Finish(text);
    }

    /// <summary>NFKC, lower case, one plus sign, without what cannot be seen.</summary>
    private static string Fold(ReadOnlySpan<char> comment)
    {
        if (QuickFold.Folded(comment) is { } folded)
            return folded;
        var text = comment.ToString();
        if (HasLoneSurrogate(comment))
            text = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        text = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (text.Contains("_x000d_", StringComparison.Ordinal))
            text = text.Replace("_x000d_", " ", StringComparison.Ordinal);
        return text.AsSpan().IndexOfAnyInRange('\u00AD', '\uFEFF') < 0 ? text : WithoutUnseen(text);
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return false;
        for (var rest = text; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done)
                return true;
            rest = rest[used..];
        }

        return false;
    }

    private static string WithoutUnseen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '➕')
                seen.Append('+');
            else if (c is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF') and not (>= '\uFE00' and <= '\uFE0F'))
                seen.Append(c);
        }

        return seen.ToString();
    }

    /// <summary>Faces written in letters, where they are a word by themselves.</summary>
    private static string WithoutFaces(string text)
    {
        if (!HasFace(text))
            return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (end == i)
                kept.Append(text[i++]);
            else if (Faces.Contains(text[i..end]))
                i = end;
            else
                kept.Append(text, i, end - i);
            i = Math.Max(i, end);
        }

        return kept.ToString();
    }
}
