using System.Runtime.InteropServices;
using System.Text;
using ReportGen.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) => press.Cancel = Stop();
// What a container or a service manager sends: temporary files and running queries must not outlive the program then either.
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = Stop());
// The terminal was closed, or the connection to it lost; under nohup the signal is ignored before it gets here.
using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = Stop());
return await CliApplication.RunAsync(args, CliEnvironment.FromProcess(args), interrupt.Token);

// Whether the program ends by itself: a second signal ends it as it is.
bool Stop()
{
    if (interrupt.IsCancellationRequested)
        return false;
    interrupt.Cancel();
    return true;
}
