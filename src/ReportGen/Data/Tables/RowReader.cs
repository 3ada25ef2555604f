using ReportGen.Data.Csv;
using ReportGen.Data.Formats;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>Decides what becomes of each row of a file.</summary>
/// <param name="load">The file.</param>
/// <param name="taker">Takes its rows.</param>
/// <param name="header">Its columns.</param>
/// <param name="records">Stand at the header now, and later at each row.</param>
/// <param name="zone">Clock of the folder.</param>
internal sealed class RowReader(FileLoad load, IRowTaker taker, HeaderMap header, RecordReader records, ZoneClock zone)
{
    private readonly RowView _view = new(header, records, zone, new ColumnScan(load), load);
    private readonly StrangeRows _strange = new(load.Task, header, records);

    /// <summary>Whether the rows read now belong to another table.</summary>
    public bool IsInOtherTable => _strange.IsInOther;

    /// <summary>Knows the current record, which was taken before, for the header of another table.</summary>
    public void MeetOtherTable() => _strange.IsOtherHeader();

    /// <summary>Takes the record read last.</summary>
    public void Take()
    {
        load.CountRow();
        var record = records.Current;
        if (_strange.Recognise() is { } strange)
        {
            Tell(strange);
            return;
        }

        if (record.Problem != RecordProblem.None)
        {
            load.Reject(records);
            return;
        }

        if (record.Fields > records.Expected)
            load.Task.Faults.Add(new Fault("data-trailing-fields", Severity.Note, new SourcePlace(load.Task.Path, record.Line)));
        _view.Begin();
        var fate = taker.Take(_view);
        if (_view.Failed)
        {
            if (_strange.IsOtherHeader())
            {
                Tell(_strange.Recognise()!);
                return;
            }

            load.Reject(records, header, _view.Faults);
            if (HasSwallowed())
                records.GiveBackAfterFirst();
        }
        else if (fate.SetAside is not null)
        {
            load.PutAside(record.Line, header, fate);
        }
    }

    /// <summary>Whether a value that cannot be read holds rows, which a quote that was never closed has taken into it. A line break elsewhere belongs to its field.</summary>
    private bool HasSwallowed() => records.Current.SpansLines && load.Form is TextForm form
        && _view.Faults.Any(fault => header.Place(fault.Column).Fields.Any(field => SwallowedLine.MayBeIn(records.Span(field), form.Separator)));

    private void Tell(string code)
    {
        var isOther = code is StrangeRows.Glued or StrangeRows.Moved;
        var severity = isOther ? Severity.Error : code == StrangeRows.Total ? Severity.Warning : Severity.Note;
        load.Task.Faults.Add(new Fault(code, severity, new SourcePlace(load.Task.Path, records.Current.Line)).With("found", _strange.OtherTable));
        if (isOther)
            load.Reject(records, code);
        else
            load.PutAside(code);
    }
}
