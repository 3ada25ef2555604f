using System.Globalization;
using System.Text;
using ReportGen.Pdf.Conformance;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Tests.Conformance;

/// <summary>
/// A tag tree as text to compare: a line an element with its depth and role, the text it holds itself in quotes below it, "@" for an
/// annotation. White space in texts is left out, since readers differ on it.
/// </summary>
internal static class TagText
{
    /// <summary>As the model has it, before anything is written.</summary>
    public static string Of(TypesetDocument document) => new ModelTags(document).Text();

    /// <summary>As the file has it.</summary>
    public static string Of(CheckedDocument document)
    {
        var pages = document.Pages.ToDictionary(page => page.Number);
        var lines = new StringBuilder();
        foreach (var element in document.Tree.Elements)
        {
            Element(lines, Depth(element), element.Role);
            var text = string.Concat(element.Content.Select(key => pages[key.Page].Marks.Texts[key.Identifier]));
            Content(lines, Depth(element), text, element.Annotations.Count);
        }
        return lines.ToString();
    }

    /// <summary>From what <c>pdfinfo -struct-text</c> prints.</summary>
    public static string OfPoppler(string output)
    {
        var lines = new StringBuilder();
        var text = new StringBuilder();
        var (depth, annotations) = (0, 0);
        foreach (var line in output.Split('\n').Where(line => line.Trim().Length > 0))
        {
            var trimmed = line.TrimStart();
            if (trimmed.StartsWith('/')) continue; // an attribute
            if (trimmed.StartsWith('"')) text.Append(trimmed.Trim('"'));
            else if (trimmed.StartsWith("Object ", StringComparison.Ordinal)) annotations++;
            else
            {
                if (lines.Length > 0) Content(lines, depth, text.ToString(), annotations);
                text.Clear();
                annotations = 0;
                depth = (line.Length - trimmed.Length) / 2;
                Element(lines, depth, string.Concat(trimmed.TakeWhile(char.IsAsciiLetterOrDigit)));
            }
        }
        Content(lines, depth, text.ToString(), annotations);
        return lines.ToString();
    }

    public static void Element(StringBuilder lines, int depth, string role) => lines.Append(CultureInfo.InvariantCulture, $"{depth} {role}\n");

    public static void Content(StringBuilder lines, int depth, string text, int annotations)
    {
        var visible = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (visible.Length > 0) lines.Append(CultureInfo.InvariantCulture, $"{depth} \"{visible}\"\n");
        if (annotations > 0) lines.Append(CultureInfo.InvariantCulture, $"{depth} {new string('@', annotations)}\n");
    }

    private static int Depth(TagElement element) => element.Parent is null ? 0 : Depth(element.Parent) + 1;
}
