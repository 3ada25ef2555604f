using System.Text;

namespace ReportGen.Data.Csv;

/// <summary>What breaks a record.</summary>
internal enum RecordProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quote is opened and never closed.</summary>
    UnclosedQuote,

    /// <summary>Text stands between a closing quote and the separator.</summary>
    TextAfterQuote,

    /// <summary>More or fewer fields than the header has.</summary>
    FieldCount,
}

/// <summary>A record, or the physical line that a broken one begins with.</summary>
/// <param name="Text">As it stands in the file, without the last line end.</param>
/// <param name="Line">First physical line.</param>
/// <param name="Offset">Bytes before it.</param>
/// <param name="Fields">Number of fields, where it is not broken.</param>
/// <param name="Problem">What breaks it.</param>
/// <param name="More">Its physical lines after the first.</param>
internal sealed record CsvRecord(string Text, int Line, long Offset, int Fields, RecordProblem Problem, IReadOnlyList<PhysicalLine> More);

/// <summary>
/// Finds where records begin and end (RFC 4180; a quote inside an unquoted field is text). After a broken record only its first physical
/// line is lost and reading goes on with the next one: a parser of whole files cannot do that, since an unclosed quote takes
/// everything up to the next quote.
/// </summary>
internal sealed class RecordSplitter(PhysicalLineReader lines, char separator)
{
    /// <summary>A quoted field that spans more than this is taken as never closed, so that one quote costs bounded work.</summary>
    internal const int MostLines = 2_000;

    private enum State
    {
        FieldStart,
        Unquoted,
        Quoted,
        AfterQuote,
        Broken,
    }

    /// <summary>Fields that a record must have; 0 where any number will do.</summary>
    public int Expected { get; set; }

    /// <summary>The next record; null at the end. Empty lines between records are passed over.</summary>
    public CsvRecord? Next()
    {
        while (lines.Next() is { } line)
        {
            if (line.Text.Length > 0)
                return line.Text.Contains('"', StringComparison.Ordinal) ? Quoted(line) : Plain(line);
        }

        return null;
    }

    /// <summary>Takes a record back except for its first physical line.</summary>
    public void GiveBackAfterFirst(CsvRecord record) => lines.GiveBack(record.More);

    private CsvRecord Plain(PhysicalLine line)
    {
        var fields = line.Text.AsSpan().Count(separator) + 1;
        return new CsvRecord(line.Text, line.Number, line.Offset, fields, CountProblem(fields), []);
    }

    private CsvRecord Quoted(PhysicalLine first)
    {
        var fields = 1;
        var state = Scan(first.Text, State.FieldStart, ref fields);
        if (state is not (State.Quoted or State.Broken) && CountProblem(fields) == RecordProblem.None)
            return new CsvRecord(first.Text, first.Number, first.Offset, fields, RecordProblem.None, []);
        var more = new List<PhysicalLine>();
        var text = new StringBuilder(first.Text);
        var end = first.End;
        while (state == State.Quoted && more.Count < MostLines && lines.Next() is { } next)
        {
            more.Add(next);
            text.Append(end).Append(next.Text);
            end = next.End;
            state = Scan(next.Text, State.Quoted, ref fields);
        }

        var problem = state switch
        {
            State.Quoted => RecordProblem.UnclosedQuote,
            State.Broken => RecordProblem.TextAfterQuote,
            _ => CountProblem(fields),
        };
        if (problem == RecordProblem.None)
            return new CsvRecord(text.ToString(), first.Number, first.Offset, fields, problem, more);
        lines.GiveBack(more);
        return new CsvRecord(first.Text, first.Number, first.Offset, fields, problem, []);
    }

    private RecordProblem CountProblem(int fields) => Expected > 0 && fields != Expected ? RecordProblem.FieldCount : RecordProblem.None;

    private State Scan(string text, State state, ref int fields)
    {
        foreach (var c in text)
        {
            if (c == separator && state != State.Quoted)
            {
                fields++;
                state = State.FieldStart;
                continue;
            }

            state = (state, c) switch
            {
                (State.FieldStart, '"') => State.Quoted,
                (State.FieldStart, _) => State.Unquoted,
                (State.Quoted, '"') => State.AfterQuote,
                (State.AfterQuote, '"') => State.Quoted,
                (State.AfterQuote, _) => State.Broken,
                _ => state,
            };
            if (state == State.Broken)
                return state;
        }

        return state;
    }
}
