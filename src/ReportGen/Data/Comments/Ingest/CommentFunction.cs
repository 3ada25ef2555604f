using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Comments;

/// <summary>
/// Judges comments as a function that a database runs beside itself (ClickHouse's executable functions): a result for each row, written out before the next rows are
/// waited for. A row that cannot be read ends it, since the database counts results: without one the insert fails there, and no comment is lost or shifted.
/// </summary>
public sealed class CommentFunction(CommentRules rules)
{
    private readonly FunctionResults _results = new();

    /// <summary>Answers until the input ends.</summary>
    /// <returns>Why it ended early; empty where the input ended. No fault repeats a text.</returns>
    public ImmutableArray<Fault> Run(FunctionRequest request, CancellationToken cancellation)
    {
        try
        {
            var faults = Answer(request, cancellation);
            _results.Send(request.Output);
            return faults;
        }
        catch (IOException broken)
        {
            return [new Fault("judge-unreadable", Severity.Error).With("message", broken.Message)];
        }
    }

    private ImmutableArray<Fault> Answer(FunctionRequest request, CancellationToken cancellation)
    {
        var judge = new CommentJudge(rules.Set);
        var row = new FunctionRow(request.Form);
        var lines = new LineReader(request.Input);
        long read = 0, left = 0;
        while (lines.Next(() => _results.Send(request.Output)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (request.Counted && left == 0)
            {
                if (!Utf8Parser.TryParse(lines.Line, out left, out var used) || used != lines.Line.Length || left < 0)
                    return Ended(read, "judge-function-count");
                continue;
            }

            read++;
            left--;
            if (!row.Read(lines.Line))
                return Ended(read, "judge-function-row");
            _results.Add(judge.Judge(row.Text, row.Kind, row.IsOwn), request.Form);
        }

        return lines.IsTooLong ? Ended(read + 1, "judge-function-row") : request.Counted && left > 0 ? Ended(read, "judge-function-count") : [];
    }

    private static ImmutableArray<Fault> Ended(long row, string code) =>
        [new Fault(code, Severity.Error).With("line", row.ToString(CultureInfo.InvariantCulture))];
}
