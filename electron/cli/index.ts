process.stdout.write('Cablewright\n');
