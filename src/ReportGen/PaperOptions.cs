using ReportGen.Pdf.Protection;

namespace ReportGen;

/// <summary>How papers go out, whatever they say.</summary>
public sealed record PaperOptions
{
    /// <summary>Whether the numbers go with the paper as files inside it.</summary>
    public bool AttachData { get; init; } = true;

    /// <summary>Passwords; null for none. A paper with passwords is not PDF/A.</summary>
    public PdfProtection? Protection { get; init; }

    /// <summary>Label in the foot of every page, such as 内部资料; empty for none.</summary>
    public string Classification { get; init; } = "";

    /// <summary>Key file of creators' letters; null where creators are named.</summary>
    public string? AliasFile { get; init; }

    /// <summary>Whether page 1 is drawn as a picture beside the paper.</summary>
    public bool Preview { get; init; }

    /// <summary>Whether the covering mail is made beside the paper.</summary>
    public bool Mail { get; init; }

    /// <summary>Text across every page, under its content; empty for none.</summary>
    public string Watermark { get; init; } = "";
}
