using System.Buffers;

namespace ReportGen.Data.Csv;

/// <summary>
/// Finds records and their fields in one pass (RFC 4180; a quote inside an unquoted field is text). After a broken record only its first
/// physical line is lost and reading goes on with the next one: a parser of whole files cannot do that, since an unclosed quote takes everything up to the next quote. Where
/// only the number of fields is wrong and no row lies in its quotes, it is lost as a whole. Empty lines between records are passed over.
/// </summary>
internal sealed class TextRecords : SlicedRecords
{
    /// <summary>A quoted field that spans more lines than this is taken as never closed, so that one quote costs bounded work.</summary>
    internal const int MostLines = 2_000;

    /// <summary>A record of more characters is rejected, so that a file without line ends costs bounded memory.</summary>
    internal const int MostChars = 4_000_000;

    private readonly TextFile _file;
    private readonly char _separator;
    private readonly bool _quotes;
    private readonly SearchValues<char> _stops;
    private readonly FieldList _fields = new();
    private readonly CharWindow _window;
    private int _length;
    private int _line = 1;
    private int _linesInside;

    /// <summary>Begins at the start of a file.</summary>
    /// <param name="file">The file, which is closed with the reader.</param>
    /// <param name="separator">Between fields.</param>
    /// <param name="quotes">Whether quotes mean anything; without them each physical line is a record.</param>
    public TextRecords(TextFile file, char separator, bool quotes = true)
    {
        _file = file;
        _window = file.Window;
        _separator = separator;
        _quotes = quotes;
        _stops = SearchValues.Create([separator, '\r', '\n']);
    }

    /// <summary>Whether blanks before the quotes around a field are no part of it.</summary>
    public bool PassesBlanks { get; init; }

    /// <inheritdoc/>
    public override double Fraction => _file.Fraction;

    /// <inheritdoc/>
    public override bool HasHole => _window.HasHole;

    /// <inheritdoc/>
    public override long Offset => _window.Offset;

    /// <inheritdoc/>
    public override string FirstLine => FirstLineOf(Record);

    /// <summary>The current record with its line end; of a broken one its first line, or as far as its fields were found.</summary>
    public override ReadOnlySpan<char> Record => _window.Chars[..Math.Max(_length, _fields.End)];

    /// <inheritdoc/>
    public override ReadOnlySpan<FieldPlace> Fields => _fields.Places;

    /// <summary>What of a record stands before its first line end.</summary>
    public static string FirstLineOf(ReadOnlySpan<char> record)
    {
        var end = record.IndexOfAny('\r', '\n');
        return (end < 0 ? record : record[..end]).ToString();
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Span(int field) => field < _fields.Count ? _fields.Unquoted(field, _window.Chars) : [];

    /// <inheritdoc/>
    public override bool Read()
    {
        _window.Advance(_length);
        _line += _linesInside;
        if (!PassEmptyLines())
        {
            (_length, _linesInside, Current) = (0, 0, default);
            return false;
        }

        _fields.Clear();
        var scan = new Scan();
        var problem = FindFields(ref scan);
        if (problem == RecordProblem.None)
            problem = CountProblem();
        var spans = scan.Lines > 0;
        if (problem == RecordProblem.None && _window.HasBad && _window.Chars[..scan.End].Contains(CharWindow.Bad))
            problem = RecordProblem.BadBytes;
        else if (problem is not (RecordProblem.None or RecordProblem.TooLong) && !(problem == RecordProblem.FieldCount && IsOneRow()))
            (spans, scan) = (false, FirstLineOnly());
        Current = new RecordPlace(_line, problem, _fields.Count, spans);
        Take(scan);
        return true;
    }

    /// <inheritdoc/>
    public override void GiveBackAfterFirst()
    {
        if (Current.SpansLines)
            Take(FirstLineOnly());
    }

    /// <inheritdoc/>
    public override bool IsWhole() => _file.IsWhole();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _file.Dispose();

    private record struct Scan(int End, int Lines);

    /// <summary>The record ends where the scan did, and the next begins behind the line end.</summary>
    private void Take(Scan scan)
    {
        _length = scan.End + LineEnd(scan.End);
        _linesInside = scan.Lines + 1;
    }

    private Scan FirstLineOnly()
    {
        var at = 0;
        while (true)
        {
            var end = _window.Chars[at..].IndexOfAny('\r', '\n');
            if (end >= 0)
                return new Scan(at + end, 0);
            at = _window.Chars.Length;
            if (at > MostChars || !_window.More())
                return new Scan(at, 0);
        }
    }

    private bool PassEmptyLines()
    {
        while (true)
        {
            if (_window.Chars.IsEmpty && !_window.More())
                return false;
            var end = LineEnd(0);
            if (end == 0)
                return true;
            _window.Advance(end);
            _line++;
        }
    }

    /// <summary>Length of the line end at a place: 2 for CRLF, 0 where there is none.</summary>
    private int LineEnd(int at)
    {
        if (at >= _window.Chars.Length)
            return 0;
        if (_window.Chars[at] == '\n')
            return 1;
        if (_window.Chars[at] != '\r')
            return 0;
        return (at + 1 < _window.Chars.Length || _window.More()) && _window.Chars[at + 1] == '\n' ? 2 : 1;
    }

    private RecordProblem CountProblem()
    {
        if (Expected == 0 || _fields.Count == Expected || (_fields.Count < Expected && _fields.Count >= Least && Least > 0))
            return RecordProblem.None;
        for (var i = Expected; i < _fields.Count; i++)
        {
            if (!_fields.IsEmpty(i))
                return RecordProblem.FieldCount;
        }

        return _fields.Count > Expected ? RecordProblem.None : RecordProblem.FieldCount;
    }

    /// <summary>Whether a record with a wrong number of fields is one row all the same: what its quotes hold together has no rows in it.</summary>
    private bool IsOneRow()
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            if (SwallowedLine.MayBeIn(_fields.Unquoted(i, _window.Chars), _separator))
                return false;
        }

        return true;
    }

    private RecordProblem FindFields(ref Scan scan)
    {
        if (!PassesBlanks && TakePlain(ref scan))
            return RecordProblem.None;
        while (true)
        {
            if (PassesBlanks)
                PassBlanks(ref scan);
            var quoted = _quotes && (scan.End < _window.Chars.Length || _window.More()) && _window.Chars[scan.End] == '"';
            var problem = quoted ? Quoted(ref scan) : Unquoted(ref scan);
            if (problem != RecordProblem.None)
                return problem;
            if (scan.End >= _window.Chars.Length || _window.Chars[scan.End] != _separator)
                return RecordProblem.None;
            scan.End++;
        }
    }

    /// <summary>Passes blanks before a quote; before anything else they stay in the field.</summary>
    private void PassBlanks(ref Scan scan)
    {
        var at = scan.End;
        while ((at < _window.Chars.Length || _window.More()) && _window.Chars[at] == ' ')
            at++;
        if (at < _window.Chars.Length && _window.Chars[at] == '"')
            scan.End = at;
    }

    /// <summary>Takes fields as long as they are not quoted and end in what was read; whether the record ends with them. Most records are nothing else.</summary>
    private bool TakePlain(ref Scan scan)
    {
        var chars = _window.Chars;
        while (scan.End < chars.Length && (!_quotes || chars[scan.End] != '"'))
        {
            var length = chars[scan.End..].IndexOfAny(_stops);
            if (length < 0)
                return false;
            _fields.Add(scan.End, length, FieldQuotes.None);
            scan.End += length;
            if (chars[scan.End] != _separator)
                return true;
            scan.End++;
        }

        return false;
    }

    private RecordProblem Unquoted(ref Scan scan)
    {
        var (start, from) = (scan.End, scan.End);
        while (true)
        {
            var stop = _window.Chars[from..].IndexOfAny(_stops);
            if (stop >= 0)
            {
                scan.End = from + stop;
                break;
            }

            scan.End = from = _window.Chars.Length;
            if (scan.End > MostChars)
                return PassLongLine(ref scan);
            if (!_window.More())
                break;
        }

        _fields.Add(start, scan.End - start, FieldQuotes.None);
        return RecordProblem.None;
    }

    private RecordProblem Quoted(ref Scan scan)
    {
        var start = scan.End + 1;
        var (from, quotes, lines) = (start, FieldQuotes.Plain, 0);
        while (true)
        {
            var rest = _window.Chars[from..];
            var stop = rest.IndexOf('"');
            var passed = stop < 0 ? rest : rest[..stop];
            if (stop < 0 && from + passed.Length <= MostChars && lines + LineEnds(passed) <= MostLines && _window.More())
                continue;
            lines += LineEnds(passed);
            from += passed.Length;
            if (stop < 0 || lines > MostLines)
                return RecordProblem.UnclosedQuote;
            var after = from + 1 < _window.Chars.Length || _window.More() ? _window.Chars[from + 1] : '\n';
            if (after == '"')
            {
                quotes = FieldQuotes.Doubled;
                from += 2;
                continue;
            }

            if (after != _separator && after is not ('\r' or '\n'))
                return RecordProblem.TextAfterQuote;
            break;
        }

        if (lines > 0 && Expected > 0 && _fields.Count > 0 && SwallowedLine.IsIn(_window.Chars[start..from], _fields.Unquoted(0, _window.Chars), _separator, Expected, _fields.Count))
            return RecordProblem.UnclosedQuote;
        _fields.Add(start, from - start, quotes);
        scan = new Scan(from + 1, scan.Lines + lines);
        return RecordProblem.None;
    }

    /// <summary>Goes to the end of a line that is too long, and keeps its last part only.</summary>
    private RecordProblem PassLongLine(ref Scan scan)
    {
        _fields.Clear();
        while (true)
        {
            var end = _window.Chars.IndexOfAny('\r', '\n');
            scan.End = end < 0 ? _window.Chars.Length : end;
            if (end >= 0)
                return RecordProblem.TooLong;
            _window.Advance(_window.Chars.Length);
            scan.End = 0;
            if (!_window.More())
                return RecordProblem.TooLong;
        }
    }

    private static int LineEnds(ReadOnlySpan<char> text) =>
        text.IndexOfAny('\r', '\n') < 0 ? 0 : text.Count('\n') + text.Count('\r') - text.Count("\r\n");
}
