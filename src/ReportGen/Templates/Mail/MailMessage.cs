using System.Collections.Immutable;
using ReportGen.Diagnostics;

namespace ReportGen.Templates.Mail;

/// <summary>The covering mail of a paper in both forms, or the mistakes that prevent it.</summary>
/// <param name="Text">Plain text with a first line that serves as subject; null where a fault is an error.</param>
/// <param name="Html">A whole HTML page without scripts, pictures and outside styles; null where a fault is an error.</param>
/// <param name="Faults">All mistakes found.</param>
public sealed record MailMessage(string? Text, string? Html, ImmutableArray<Fault> Faults);
