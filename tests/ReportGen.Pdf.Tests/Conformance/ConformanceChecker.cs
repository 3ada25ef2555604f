using ReportGen.Pdf.Tests.Conformance.Reading;
using ReportGen.Pdf.Tests.Conformance.Rules;

namespace ReportGen.Pdf.Tests.Conformance;

/// <summary>
/// Checks a finished file against what a program can check of ISO 14289-1 (PDF/UA-1), and of the clauses of ISO 32000-1 and ISO 19005-2 that
/// go with it. The identification in XMP (clause 5) is not asked for: it may be written only when all else holds.
/// </summary>
internal static class ConformanceChecker
{
    public static IReadOnlyList<IRule> Rules { get; } =
    [
        new TitleShown(), new MetadataWellFormed(), new LanguageStated(), new MarkedAsTagged(), new ContentMarked(), new ParentTreeComplete(),
        new TreeSound(), new RolesStandard(), new NoEmptyElements(), new HeadingsInStep(), new FiguresDescribed(), new TablesRegular(),
        new HeadersScoped(), new ListsNumbered(), new ContentsNested(), new NotesIdentified(), new LinksInTree(), new AnnotationsPrinted(),
        new TabsFollowStructure(), new FontsEmbedded(), new TextMapped(),
    ];

    /// <summary>All findings, rule by rule; none for a file that conforms.</summary>
    public static IReadOnlyList<Finding> Check(byte[] file)
    {
        var document = new CheckedDocument(new PdfFile(file));
        return [.. Rules.SelectMany(rule => rule.Check(document))];
    }
}
