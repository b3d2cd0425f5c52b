@echo off
rem Starts Pilah: with the Java it was installed with, else with one it finds by itself, 25 or newer.
rem First JAVA_HOME, then the usual folders, then what is on the path.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
for %%h in ("%~dp0..") do set "PILAH_HOME=%%~fh"
set "FOUND="

call :try "%PILAH_HOME%\..\runtime"
if not defined FOUND if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%v in (Java "Eclipse Adoptium" Microsoft Zulu BellSoft "Amazon Corretto") do (
    if not defined FOUND for /d %%d in ("%ProgramFiles%\%%~v\*") do if not defined FOUND call :try "%%~fd"
)
if not defined FOUND for /d %%d in ("%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do if not defined FOUND call :try "%%~fd"
if not defined FOUND for /d %%d in ("%USERPROFILE%\.jdks\*") do if not defined FOUND call :try "%%~fd"
if not defined FOUND for /d %%d in ("%USERPROFILE%\scoop\apps\*") do if not defined FOUND call :try "%%~fd\current"
if not defined FOUND for /f "delims=" %%j in ('where java 2^>nul') do if not defined FOUND call :try "%%~dpj.."

if not defined FOUND (
    echo Pilah memerlukan Java %NEEDED% atau yang lebih baru; pasanglah, misalnya dari https://adoptium.net. 1>&2
    echo Pilah needs Java %NEEDED% or newer; install it, for instance from https://adoptium.net. 1>&2
    exit /b 1
)

set READY=
if exist "%PILAH_HOME%\lib\pilah.aot" set READY="-XX:AOTCache=%PILAH_HOME%\lib\pilah.aot"
"%FOUND%\bin\java.exe" %READY% "@%PILAH_HOME%\bin\java.options" "-Dpilah.home=%PILAH_HOME%" -jar "%PILAH_HOME%\lib\pilah.jar" %*
exit /b %ERRORLEVEL%

rem Takes the folder if it is the home of a Java that is new enough, by its file "release".
:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "tokens=2 delims==" %%r in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~r"
for /f "delims=.-+" %%m in ("%VERSION%") do set "VERSION=%%m"
if not defined VERSION exit /b 0
if %VERSION% GEQ %NEEDED% set "FOUND=%~f1"
exit /b 0
