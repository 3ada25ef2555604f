using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout;

/// <summary>Turns a document model into pages.</summary>
public sealed class Typesetter
{
    /// <summary>Passes after which page references are printed as they are, with the warning <c>references-unsettled</c>.</summary>
    public int MaximumPasses { get; init; } = 4;

    /// <summary>
    /// Breaks the document into pages of points and builds its structure and bookmarks. What had to be bent is told in
    /// <see cref="TypesetDocument.Warnings"/>: <c>drawing-shrunk</c>, <c>too-tall</c>, <c>references-unsettled</c>,
    /// <c>missing-target</c> and the composer's own.
    /// </summary>
    /// <exception cref="ArgumentException">The model has no master, names one that is not there, or a table row has more cells than columns.</exception>
    public TypesetDocument Typeset(DocumentModel model, ILineComposer lines)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(lines);
        if (model.Masters.IsDefaultOrEmpty)
            throw new ArgumentException("A document needs a page master.", nameof(model));
        var setter = new LineSetter(lines);
        ImmutableSortedDictionary<string, string>? labels = null;
        for (var number = 1; ; number++)
        {
            var pass = new Pass(model, setter, labels);
            var outcome = pass.Run();
            if (outcome.Settled || number >= MaximumPasses)
                return Finish(outcome, lines);
            labels = outcome.Labels;
        }
    }

    private static TypesetDocument Finish(PassOutcome outcome, ILineComposer lines)
    {
        var warnings = outcome.Document.Warnings.AddRange(lines.Warnings);
        if (!outcome.Settled)
            warnings = warnings.Add(new TypesetWarning("references-unsettled", "", ""));
        return outcome.Document with { Warnings = [.. warnings.Distinct()] };
    }
}
