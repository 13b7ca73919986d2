package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** What went wrong with a file, as one line: some exceptions of the library have nothing but the file's name as message. */
final class FileProblem {

    private FileProblem() {}

    static String describe(IOException problem) {
        if (problem instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + ": "
                    + switch (file) {
                        case NoSuchFileException missing -> "is missing";
                        case NotDirectoryException other -> "is no folder";
                        case AccessDeniedException denied -> "may not be opened";
                        case FileAlreadyExistsException there -> "is there already and is no folder";
                        default -> "cannot be read or written";
                    };
        }
        String message = problem.getMessage();
        return message == null
                ? problem.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** Says what made a command fail where its mistakes are said, and gives the exit code for it. */
    static int tell(CommandLine command, String problem) {
        command.getErr().println(problem);
        command.getErr().flush();
        return ExitCode.SOFTWARE;
    }
}
