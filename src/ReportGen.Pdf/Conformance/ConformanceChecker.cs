using ReportGen.Pdf.Conformance.Rules;
using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance;

/// <summary>
/// Checks a finished file against what a program can check of ISO 14289-1 (PDF/UA-1), of ISO 19005-2 and -3 (PDF/A-2 and -3, level A), and of
/// the clauses of ISO 32000-1 that they rest on. <c>docs/pdf.md</c> says what no program here can check.
/// </summary>
public static class ConformanceChecker
{
    internal static IReadOnlyList<IRule> Rules { get; } =
    [
        new TitleShown(), new MetadataWellFormed(), new LanguageStated(), new MarkedAsTagged(), new ContentMarked(), new ParentTreeComplete(),
        new TreeSound(), new RolesStandard(), new NoEmptyElements(), new HeadingsInStep(), new FiguresDescribed(), new TablesRegular(),
        new HeadersScoped(), new ListsNumbered(), new ContentsNested(), new NotesIdentified(), new LinksInTree(), new AnnotationsPrinted(),
        new TabsFollowStructure(), new FontsEmbedded(), new TextMapped(),
        new HeaderAndTrailer(), new ValuesWithinLimits(), new StreamsPlain(), new OperatorsKnown(), new OutputIntentStated(), new ColoursCovered(),
        new TransparencyCovered(), new PicturesPlain(), new FontsComposite(), new NoPrivateText(), new ActionsHarmless(), new CatalogPlain(), new PropertiesDescribed(),
        new InfoAgrees(), new FilesRelated(), new StandardsIdentified(),
    ];

    /// <summary>All findings, rule by rule; none for a file that conforms.</summary>
    /// <exception cref="FormatException">It is no PDF file, or not one of the kind that this program writes.</exception>
    public static IReadOnlyList<ConformanceFinding> Check(byte[] file) => Check(new CheckedDocument(new PdfFile(file)));

    internal static IReadOnlyList<ConformanceFinding> Check(CheckedDocument document) => [.. Several.Map(Rules, rule => rule.Check(document).ToArray()).SelectMany(findings => findings)];

    /// <summary>The standards that a file with these findings may say it follows.</summary>
    public static PdfIdentification Earned(IReadOnlyList<ConformanceFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var accessible = !findings.Any(f => f.ConcernsAccess);
        if (findings.Any(f => f.ConcernsArchive)) return new PdfIdentification(accessible, ArchiveLevel.None);
        return new PdfIdentification(accessible, accessible ? ArchiveLevel.A : ArchiveLevel.B);
    }
}
