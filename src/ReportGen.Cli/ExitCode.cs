namespace ReportGen.Cli;

/// <summary>What the process hands back.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int InputFault = 1;
    public const int WrongUsage = 2;
    public const int ProgramFault = 3;
    public const int Interrupted = 130;
}
